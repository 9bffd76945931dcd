import type { SolidLayer } from '../../../model/cell.ts';
import { worstInterface } from '../../../physics/at-lithium.ts';
import type { LithiumInterfaceData } from '../../../physics/lithium-interface.ts';
import {
  pressureDemand,
  pressureWindow,
  waysOut,
  type PressureDemand,
  type PressureWindow,
} from '../../../physics/pressure-window.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule, type Report } from '../rule.ts';

export const noPressureWindow = rule({
  code: 'stack/no-pressure-window',
  id: 'AE19',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'no stack pressure both keeps contact and lives long enough',
  why: 'stripping without voids needs a least pressure, creep through the pores allows a largest one',
  law: 'pressure window between contact and extrusion',
  cite: ['kasemchainan-2019', 'doux-2020'],
  options: {},
  check({ cell, operation }, _options, report) {
    if (operation === undefined) return;
    const windowAt = (face: LithiumInterfaceData): Empty | undefined => {
      const demand = pressureDemand(face, operation);
      const window = demand === undefined ? undefined : pressureWindow(face, demand, cell.temperature);
      return demand === undefined || window?.isEmpty !== true ? undefined : { face, demand, window };
    };
    // The one whose contact asks for the most beyond what is allowed.
    const worst = worstInterface(cell, (face) => {
      const found = windowAt(face)?.window;
      return found === undefined ? undefined : found.needed - found.allowed;
    });
    const found = worst === undefined ? undefined : windowAt(worst.face);
    if (worst === undefined || found === undefined) return;
    const { face, demand, window } = found;
    report({
      at: 'stack.pressure',
      message: `stripping${worst.where} at ${inUnit(demand.stripping, 'mA/cm^2')} needs ${inUnit(window.needed, 'MPa')}, but ${upperLimit(window, demand, face.barrier)} (estimate)`,
      ...wayOut(face, demand, cell.temperature),
    });
  },
});

interface Empty {
  readonly face: LithiumInterfaceData;
  readonly demand: PressureDemand;
  readonly window: PressureWindow;
}

function upperLimit({ allowed, limitedBy }: PressureWindow, { targetLife }: PressureDemand, layer: SolidLayer): string {
  const most = allowed <= 0 ? 'no pressure at all' : `at most ${inUnit(allowed, 'MPa')}`;
  return limitedBy === 'life' && targetLife !== undefined
    ? `${inUnit(targetLife, 'h')} of life allow ${most}`
    : `\`${layer.material.name}\` of ${inUnit(layer.relativeDensity, '%')} density allows ${most}`;
}

/** The largest current at which one pressure does both, and what else would open the window; a density as a fix. */
function wayOut(face: LithiumInterfaceData, demand: PressureDemand, temperature: number): Pick<Report, 'help' | 'fix'> {
  const { slower, denser, warmer } = waysOut(face, demand, temperature);
  const also = [
    ...(denser === undefined ? [] : [`press ${nameOf(face)} to ${inUnit(denser.relativeDensity, '%')} density`]),
    ...(warmer === undefined ? [] : [`warm the cell to ${inUnit(warmer.temperature, 'degC')}`]),
    'put an interlayer between them',
  ].join(', or ');
  const help =
    slower === undefined
      ? also
      : `at ${inUnit(roundedDown(slower.share * demand.stripping), 'mA/cm^2', 2)} and ${inUnit(slower.pressure, 'MPa')} the window opens; at the present rate ${also}`;
  if (denser === undefined) return { help };
  const density = `${Math.round(100 * denser.relativeDensity)} %`;
  const pressure = typed(1e5 * Math.ceil(denser.pressure / 1e5), 'MPa');
  return {
    help,
    fix: {
      title: `Press to ${density} and hold ${pressure}`,
      path: `separator.layer[${face.barrierIndex + 1}].relative_density`,
      newText: density,
      also: [{ path: 'stack.pressure', newText: pressure }],
    },
  };
}

/** The layer to press denser: the densest, where there are several. */
function nameOf({ layer, barrier }: LithiumInterfaceData): string {
  return barrier === layer ? 'it' : `\`${barrier.material.name}\``;
}

/** To two digits, so that the number that is shown opens the window too. */
function roundedDown(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return unit * Math.floor(value / unit);
}
