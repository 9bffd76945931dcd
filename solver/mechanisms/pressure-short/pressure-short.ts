// Lithium pressed through the pores of the electrolyte (A21). State: the share of the measured life that has passed, so that
// lives under changing pressures, currents and temperatures add up. At 1, or at a pressure that presses it through at once, the
// pores are full: a short as wide as a pore.

import type { CheckedCell } from '../../../model/cell.ts';
import { lithiumResistivity } from '../../../physics/lithium.ts';
import {
  closedPorosity,
  densestLayer,
  extrusionRate,
  extrusionRateByPressure,
  immediateShortPressure,
  poreRadius,
} from '../../../physics/pressure-short.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import type { CellMechanism } from '../cell-mechanism.ts';

const whole = 0;
const shorted = 1;

/** Undefined where lithium has no way through: no solid electrolyte at lithium, or closed pores in one of its layers. */
export function pressureShort(cell: CheckedCell): CellMechanism | undefined {
  const layer = densestLayer(cell)?.layer;
  if (layer === undefined || lithiumInterfaces(cell).length === 0) return undefined;
  const porosity = 1 - layer.relativeDensity;
  if (porosity < closedPorosity) return undefined;
  const thickness = thicknessOf(cell);
  const conductance =
    (Math.PI * poreRadius ** 2) / (lithiumResistivity * thickness) / (cell.area * cell.electrodePairs);
  return {
    name: 'pressure_short',
    states: [
      {
        name: 'penetrated share',
        unit: '1',
        description: 'share of the time to short that has passed',
        initial: 0,
        scale: 1,
      },
    ],
    columns: [
      {
        name: 'penetrated_share',
        unit: '1',
        description: 'share of the time to a short by pressed lithium that has passed',
      },
    ],
    evaluate(at, _own, mode, out) {
      if (mode === shorted) {
        out.conductance = conductance;
        return;
      }
      const { pressure, temperature } = at;
      const current = Math.abs(at.current);
      out.rate[0] = extrusionRate(pressure, current, temperature, porosity);
      out.rateByCurrent[0] = Math.sign(at.current) * extrusionRate(pressure, 1, temperature, porosity);
      out.rateByPressure[0] = extrusionRateByPressure(pressure, current, temperature, porosity);
    },
    observe(own, out) {
      out[0] = own[0];
    },
    modeAt: (at, own, mode) =>
      mode === shorted || own[0] >= 1 - 1e-9 || at.pressure >= immediateShortPressure(porosity) ? shorted : whole,
    modeEnds: (at, own, mode) =>
      mode === shorted ? -1 : Math.max(own[0] - 1, at.pressure / immediateShortPressure(porosity) - 1),
    shortProgress: (own, mode) => (mode === shorted ? 1 : own[0]),
  };
}

function thicknessOf({ separator }: CheckedCell): number {
  return separator.kind === 'solid' ? separator.layers.reduce((sum, layer) => sum + layer.thickness, 0) : 0;
}
