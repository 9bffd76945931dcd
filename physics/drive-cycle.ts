// What a drive cycle asks of a cell, from its points alone: largest currents, charge passed, sampling. Positive charges, as
// in results; per area of one electrode pair.

import type { CheckedCell } from '../model/cell.ts';
import type { DriveStep } from '../model/protocol.ts';
import { arealCapacity, balanceCell, nominalCapacity } from './balance.ts';
import { ionicTransportEfficiency } from './composite.ts';
import { stackMass } from './energy-density.ts';
import { evaluate } from './evaluate.ts';
import { saltProperties } from './salt-transport.ts';

export interface DriveDemand {
  /** Largest current densities in each direction, A/m² ≥ 0. Of a power at the lower end of the window: the largest it can mean. */
  readonly charging: number;
  readonly discharging: number;
  /** Mean magnitude, A/m², counted like the largest. */
  readonly mean: number;
  /** Charge since the start, C/m²: highest, lowest and at the end. Of a power at the upper end: the least it can mean. */
  readonly highest: number;
  readonly lowest: number;
  readonly net: number;
}

const known = new WeakMap<DriveStep, WeakMap<CheckedCell, DriveDemand | undefined>>();

/** undefined where it follows a voltage, or what turns its values into currents is not known. */
export function driveDemand(step: DriveStep, cell: CheckedCell): DriveDemand | undefined {
  const byCell = known.get(step) ?? new WeakMap<CheckedCell, DriveDemand | undefined>();
  known.set(step, byCell);
  if (!byCell.has(cell)) byCell.set(cell, demandOf(step, cell));
  return byCell.get(cell);
}

function demandOf({ quantity, times, values, interpolation }: DriveStep, cell: CheckedCell): DriveDemand | undefined {
  const scale = densityScale(quantity, cell);
  if (scale === undefined) return undefined;
  const window = cell.voltageWindow;
  const isPower = quantity === 'power' || quantity === 'specific_power';
  if (isPower && window === undefined) return undefined;
  const [least, most] = isPower && window !== undefined ? [1 / window.upper, 1 / window.lower] : [1, 1];
  let charging = 0;
  let discharging = 0;
  let charge = 0;
  let throughput = 0;
  let highest = 0;
  let lowest = 0;
  for (let i = 0; i < values.length; i++) {
    charging = Math.max(charging, values[i]);
    discharging = Math.max(discharging, -values[i]);
    if (i === 0) continue;
    const dt = times[i] - times[i - 1];
    const next = interpolation === 'linear' ? values[i] : values[i - 1];
    charge += ((values[i - 1] + next) / 2) * dt;
    throughput += ((Math.abs(values[i - 1]) + Math.abs(next)) / 2) * dt;
    highest = Math.max(highest, charge);
    lowest = Math.min(lowest, charge);
  }
  const passed = scale * least;
  return {
    charging: charging * scale * most,
    discharging: discharging * scale * most,
    mean: (throughput / (times.at(-1) ?? NaN)) * scale * most,
    highest: highest * passed,
    lowest: lowest * passed,
    net: charge * passed,
  };
}

/** What a value of one is as A/m², or as W/m² of a power; undefined for a voltage or where a capacity or mass is missing. */
export function densityScale(quantity: DriveStep['quantity'], cell: CheckedCell): number | undefined {
  const area = cell.area * cell.electrodePairs;
  switch (quantity) {
    case 'current':
    case 'power':
      return 1 / area;
    case 'current_density':
      return 1;
    case 'c_rate': {
      const capacity = nominalCapacity(cell);
      return capacity === undefined ? undefined : capacity / area;
    }
    case 'specific_power':
      return stackMass(cell);
    case 'voltage':
      return undefined;
  }
}

/** Charge that the cell holds, C/m²: of its window where it can be balanced, else of its smaller electrode. */
export function chargeHeld(cell: CheckedCell): number | undefined {
  const outcome = balanceCell(cell);
  return outcome.ok ? outcome.balance.capacity : electrodeCharge(cell);
}

/** What the smaller porous electrode holds from empty to full, C/m². */
export function electrodeCharge(cell: CheckedCell): number | undefined {
  const held = [cell.cathode, cell.anode].flatMap((e) => (e.kind === 'composite' ? [arealCapacity(e)] : []));
  return held.length === 0 ? undefined : Math.min(...held);
}

/** Half of the intervals between points are shorter, s. */
export function usualInterval({ times }: DriveStep): number {
  const gaps = Float64Array.from(times.slice(1), (t, i) => t - times[i]).sort();
  return gaps[gaps.length >> 1];
}

/** Lowest root of tan λ = λ: the slowest mode of diffusion in a sphere decays with D λ²/R². */
const sphereRoot = 4.49340946;

/**
 * Shortest time in which diffusion answers, s: slowest mode of the particles of each electrode, R²/(λ² D), and of the salt
 * across each porous electrode, ε L²/(π² D B). Reactions and double layers are faster and follow at once. Materials half full.
 */
export function fastestResponse(cell: CheckedCell): number | undefined {
  const times = [cell.anode, cell.cathode].flatMap((electrode) => {
    if (electrode.kind !== 'composite') return [];
    const particles = electrode.actives.map(({ diffusivity, particleRadius }) => {
      const value = evaluate(diffusivity, { x: 0.5, T: cell.temperature }, cell.referenceTemperature);
      return particleRadius ** 2 / (sphereRoot ** 2 * value);
    });
    return [
      ...particles,
      saltTime(cell, electrode.thickness, ionicTransportEfficiency(electrode) / electrode.porosity),
    ];
  });
  const { separator } = cell;
  if (times.length === 0 && separator.kind === 'porous')
    times.push(saltTime(cell, separator.thickness, separator.porosity ** (separator.bruggeman - 1)));
  const finite = times.filter((t) => Number.isFinite(t) && t > 0);
  return finite.length === 0 ? undefined : Math.min(...finite);
}

/** `share` is the apparent diffusivity over that of the free liquid. */
function saltTime(cell: CheckedCell, thickness: number, share: number): number {
  const { electrolyte } = cell;
  if (electrolyte === undefined) return NaN;
  return thickness ** 2 / (Math.PI ** 2 * saltProperties(electrolyte, cell).diffusivity * share);
}
