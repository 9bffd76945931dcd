// What a run has shown of the lithium and the liquid there is (A08), of deposits under pressure (A09) and of lithium on a bare collector (A04,
// A24).

import { lowerLimit, short, unlimited, upperLimit, type Assessment } from '../../physics/assessment.ts';
import { allowedLoss } from '../../physics/allowed-loss.ts';
import { cyclesToRetention } from '../../physics/cycle-life.ts';
import { leastSaturation } from '../../physics/electrolyte-consumption.ts';
import { judgePacking, lithiumCriteria } from '../../physics/lithium-criteria.ts';
import { lithiumThicknessPerCharge } from '../../physics/lithium.ts';
import { stackThickness } from '../../physics/lithium-swelling.ts';
import { operationOf } from '../../physics/operation.ts';
import { chargePlated, duration, largest, smallest, type InterfaceRecord } from './interface-record.ts';

const fangInactive = 'Fang et al., Nature 572, 511 (2019)';

/** Share of what was plated that is dead. */
export function lithiumDead(record: InterfaceRecord): Assessment | undefined {
  const { role, simulation } = record;
  const dead = record.own('dead_lithium')?.at(-1);
  const layer = record.own('dead_layer_thickness')?.at(-1);
  const plated = chargePlated(record);
  if (dead === undefined || layer === undefined || !(plated > 0)) return undefined;
  const share = (100 * dead) / plated;
  const operation = operationOf(simulation);
  const allowed = allowedLoss({ cell: simulation.cell, operation });
  const rest = {
    value: share,
    ...lithiumCriteria.deadLithium,
  };
  const message = `${short(dead / 36000)} mAh/cm² on the ${role} are dead, ${short(share)} % of what was plated, in a layer of ${short(1e6 * layer)} µm`;
  if (allowed === undefined) return unlimited({ ...rest, message });
  return upperLimit({
    ...rest,
    threshold: 100 * allowed.share,
    watch: 100 * allowed.share,
    violated: operation.targetCycles === undefined ? 'watch' : 'risk',
    message: `${message}; ${allowed.from} ${short(100 * allowed.share)} %`,
  });
}

/** How much of the pores the liquid still fills. */
export function liquidLeft(record: InterfaceRecord): Assessment | undefined {
  const { role, time, simulation } = record;
  const saturation = record.own('electrolyte_saturation');
  if (saturation === undefined) return undefined;
  const bound = record.own('sei_lithium');
  const lowest = smallest(saturation);
  const dry = saturation.findIndex((s) => s < 1);
  const since = dry < 0 ? '' : `; since ${duration(time[dry])} it no longer fills them`;
  const idle =
    bound === undefined
      ? `; nothing uses it up in this run: include \`sei_growth\`, \`sei_rupture\` or \`cycle_life\``
      : '';
  const kept = simulation.include.includes('sei_swelling') ? ', what the film holds left out' : '';
  const assessed = lowerLimit({
    value: lowest,
    threshold: leastSaturation,
    violated: 'risk',
    unit: '1',
    message: `the liquid falls from ${short(saturation[0])} to ${short(lowest)} times what the pores at the ${role} hold${kept}${since}${idle}`,
    help: 'more electrolyte, or one with a higher coulombic efficiency',
    sources: [fangInactive],
    evidence: 'estimate',
  });
  return assessed.status === 'ok' && lowest < 1 ? { ...assessed, status: 'watch' } : assessed;
}

/** How many cycles the lithium lasts at the pace of the run. */
export function cyclesLeft(record: InterfaceRecord): Assessment | undefined {
  const { role, simulation } = record;
  const pace = lossPerCycle(record);
  if (pace === undefined) return undefined;
  const { lost, reserve, cycle, charge } = pace;
  const efficiency = 1 - lost / charge;
  const cycles = reserve > 0 ? cycle + reserve / lost : cyclesToRetention(efficiency, 0.8);
  const stated = {
    value: Math.min(cycles, 1e9),
    unit: '1',
    help: 'more lithium, or less that is lost: pressure, a better film, another electrolyte',
    sources: [fangInactive],
    evidence: 'estimate' as const,
  };
  const lasts = Number.isFinite(cycles) ? `lasts about ${Math.floor(cycles)} cycles` : 'is not lost at all';
  const message = `every cycle takes ${short(lost / 36000)} mAh/cm² of lithium, a coulombic efficiency of ${String(Number((100 * efficiency).toPrecision(5)))} % at the ${role}: at this pace the lithium ${lasts}`;
  const target = simulation.targetCycles;
  return target === undefined
    ? unlimited({ ...stated, message })
    : lowerLimit({ ...stated, message: `${message} of ${target}`, threshold: target, violated: 'risk' });
}

interface Pace {
  /** Lithium lost in a cycle and plated in it, C/m². */
  readonly lost: number;
  readonly charge: number;
  /** Lithium there was beside what is cycled after `cycle` cycles, C/m². */
  readonly reserve: number;
  readonly cycle: number;
}

/** From the lithium lost (as charge) at the ends of the first and the last whole cycle. */
function lossPerCycle(record: InterfaceRecord): Pace | undefined {
  const cycle = record.column('cycle');
  const thickness = record.own('lithium_thickness');
  const { cell } = record.simulation;
  const electrode = cell[record.role];
  if (cycle === undefined || thickness === undefined) return undefined;
  const losses = ['sei_lithium', 'dead_lithium'].map((name) => record.own(name)).filter((c) => c !== undefined);
  const last = cycle[cycle.length - 1];
  const [from, to] = [cycle.lastIndexOf(1), cycle.lastIndexOf(last)];
  if (!(last > 1) || losses.length === 0) return undefined;
  const lost = losses.reduce((sum, values) => sum + values[to] - values[from], 0) / (last - 1);
  const charge = chargePlated(record, from) / (last - 1);
  // What is left on the electrode where a cycle ends is what no cycle has needed so far.
  const reserve =
    electrode.kind === 'none' && electrode.excessLithium === undefined ? 0 : thickness[to] / lithiumThicknessPerCharge;
  return { lost, charge, reserve, cycle: last };
}

/** Porosity of deposits under the pressures of the run. */
export function depositPacked(record: InterfaceRecord): Assessment | undefined {
  const porosity = record.own('deposit_porosity');
  const thickness = record.own('deposit_thickness');
  const pressure = record.column('stack.pressure');
  if (porosity === undefined || thickness === undefined || pressure === undefined) return undefined;
  const [low, high] = [smallest(pressure) / 1e6, largest(pressure) / 1e6];
  const { separator } = record.simulation.cell;
  const strength = separator.kind === 'porous' ? separator.compressiveStrength : undefined;
  return {
    ...judgePacking(low, high, strength),
    message: `deposits on the ${record.role} are up to ${short(100 * largest(porosity))} % porous and ${short(1e6 * largest(thickness))} µm thick at ${short(low)} to ${short(high)} MPa; 0.2 to 1 MPa pack them without closing the separator`,
  };
}

/** How small nuclei were. */
export function nucleiSeen(record: InterfaceRecord): Assessment | undefined {
  const { role, simulation } = record;
  const radius = record.own('critical_nucleus_radius')?.filter((r) => r > 0);
  const density = record.own('nucleus_density');
  if (radius === undefined || density === undefined || radius.length === 0) return undefined;
  const electrode = simulation.cell[role];
  const on = electrode.kind === 'none' ? `\`${electrode.collector.name}\`` : 'lithium';
  return unlimited({
    value: 1e9 * smallest(radius),
    unit: 'nm',
    message: `nuclei on ${on} are at least ${short(1e9 * smallest(radius))} nm in radius, up to ${short(largest(density) / 1e6)} per mm²; classical theory, which gives sizes but no waiting time`,
    help: 'an interlayer of silver, gold or carbon lowers the overpotential',
    sources: ['Yan et al., Nat. Energy 1, 16010 (2016)', 'Pei et al., Nano Lett. 17, 1132 (2017)'],
    evidence: 'estimate',
  });
}

/** How far lithium lifts the stack, and how late it covers a bare collector. */
export function lithiumFromNothing(record: InterfaceRecord): Assessment | undefined {
  const { role, simulation } = record;
  const coverage = record.own('collector_coverage');
  const thickness = record.own('lithium_thickness');
  const pressure = record.column('stack.pressure');
  if (coverage === undefined || thickness === undefined || pressure === undefined) return undefined;
  const half = coverage.findIndex((c) => c >= 0.5);
  const covered =
    half < 0
      ? `never cover more than ${short(100 * largest(coverage))} % of the collector`
      : `cover half of the collector at ${duration(record.time[half])}, with ${short(thickness[half] * 1e9)} nm of lithium`;
  const growth = largest(thickness) - smallest(thickness);
  const share = (100 * growth) / stackThickness(simulation.cell);
  const rise = (largest(pressure) - pressure[0]) / 1e6;
  return upperLimit({
    value: share,
    ...lithiumCriteria.platingGrowth,
    message: `islands of lithium ${covered}; lithium on the ${role} grows by ${short(1e6 * growth)} µm, ${short(share)} % of the stack${rise > 0 ? `, and raises the pressure by ${short(rise)} MPa` : ''}`,
    evidence: 'computed',
  });
}
