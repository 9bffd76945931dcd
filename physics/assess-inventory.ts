// Verdicts on what lithium and liquid there is, how long it lasts, and what plating does to the stack.

import { allowedLoss } from './allowed-loss.ts';
import { balanceCell } from './balance.ts';
import { conventionsOf } from './conventions.ts';
import { gainWithoutReserve, usualReserve } from './energy-density.ts';
import { exceeds } from './compare.ts';
import { cyclesOfReserve, cyclesToRetention, efficiencyForCycles } from './cycle-life.ts';
import { deadLayerResistance, deadLayerThickness, deadShare } from './dead-lithium.ts';
import { consumedPerCharge, cyclesToDryOut, poreVolume } from './electrolyte-consumption.ts';
import { stackStiffness } from './fixture.ts';
import { transferAtLithium } from './lithium-transfer.ts';
import { judgePacking, lithiumCriteria } from './lithium-criteria.ts';
import { cycledCharge, lithiumReserve } from './lithium-reserve.ts';
import { depositPorosity, platingGrowth, stackThickness } from './lithium-swelling.ts';
import { lithiumThicknessPerCharge } from './lithium.ts';
import { criticalNucleusRadius, grainRadius, islandCoverage, nucleationBarrier, nucleusDensity } from './nucleation.ts';
import { densestLayer, immediateShortPressure } from './pressure-short.ts';
import { limitingCurrent, saltProperties } from './salt-transport.ts';
import { elasticMetalOf } from './elastic-stability.ts';
import { compressedPorosity } from './separator-compression.ts';
import { lithiumExchangeCurrent } from './lithium-exchange.ts';
import { filmOnLithium } from './usual-film.ts';
import {
  lowerLimit,
  missing,
  notAssessed,
  short,
  unlimited,
  upperLimit,
  type Assessment,
  type Criterion,
  type Subject,
} from './assessment.ts';

const fangInactive = 'Fang et al., Nature 572, 511 (2019)';

export const inventoryCriteria: readonly Criterion[] = [
  { id: 'interface/nucleation', mechanism: 'nucleation', assess: nucleation },
  { id: 'balance/dead-lithium', mechanism: 'dead_lithium', assess: dead },
  { id: 'balance/electrolyte-consumption', mechanism: 'electrolyte_consumption', assess: consumption },
  { id: 'balance/cycle-life', mechanism: 'cycle_life', assess: life },
  { id: 'stack/deposit-pressure', mechanism: 'deposit_pressure', assess: deposit },
  { id: 'stack/lithium-swelling', mechanism: 'anode_free', assess: swelling },
];

/** Overpotential at which lithium starts to grow, V, and on what; the reason where it is not known. */
function startOf({ cell, operation }: Subject): { readonly overpotential: number; readonly on: string } | string {
  const { anode, interfaces } = cell;
  const { interlayer } = interfaces.anode;
  if (interlayer?.nucleationOverpotential !== undefined)
    return { overpotential: interlayer.nucleationOverpotential, on: interlayer.name };
  if (anode.kind === 'none') {
    const { name, nucleationOverpotential } = anode.collector;
    return nucleationOverpotential === undefined
      ? `the nucleation overpotential of \`${interlayer?.name ?? name}\` is not known`
      : { overpotential: nucleationOverpotential, on: name };
  }
  const current = operation?.plating?.current;
  const exchange = anode.kind === 'lithium' ? lithiumExchangeCurrent(cell, anode) : undefined;
  if (anode.kind !== 'lithium') return 'needs lithium to be plated';
  if (cell.electrolyte === undefined) return 'lithium on lithium under a solid electrolyte needs no nuclei';
  if (current === undefined) return missing.current;
  if (exchange === undefined || !(exchange > 0)) return 'the exchange current density of lithium is not known';
  const transfer = transferAtLithium(anode, -current, exchange, cell.temperature);
  if (transfer === undefined) return 'charge transfer after Marcus cannot carry this current';
  return { overpotential: -transfer.overpotential, on: 'lithium' };
}

/** What a lower exchange current does to the deposit, by either convention, with the other one named. */
const morphology = {
  uniformity:
    'a lower exchange current is taken to give denser lithium, as phase-field studies find and `wagner` has it; classical theory says smaller nuclei',
  classical:
    'a lower exchange current is taken to give smaller nuclei, as classical theory has it; phase-field studies find denser lithium',
} as const;

function nucleation(subject: Subject): Assessment {
  const { cell } = subject;
  const start = startOf(subject);
  if (typeof start === 'string') return notAssessed(start);
  const { overpotential, on } = start;
  const bare = cell.anode.kind === 'none' && cell.interfaces.anode.interlayer === undefined;
  const density = nucleusDensity(overpotential);
  const { surfaceEnergy } = elasticMetalOf(cell.anode);
  const radius = criticalNucleusRadius(overpotential, surfaceEnergy);
  const sizes =
    overpotential > 0
      ? `: nuclei of ${short(1e9 * radius)} nm, ${short(density / 1e6)} per mm², grains of ${short(1e6 * grainRadius(density))} µm; the classical barrier is ${short(nucleationBarrier(overpotential, cell.temperature, surfaceEnergy))} kT, so it gives no waiting time`
      : ': no barrier';
  const stated = {
    value: 1000 * overpotential,
    unit: 'mV',
    message: `lithium starts on \`${on}\` at ${short(1000 * overpotential)} mV${sizes}; ${morphology[conventionsOf(cell).nucleation]}`,
    help: 'an interlayer of silver, gold or carbon lowers the overpotential',
    sources: [
      'Yan et al., Nat. Energy 1, 16010 (2016)',
      'Pei et al., Nano Lett. 17, 1132 (2017)',
      'Liu et al., Adv. Sci. 8, 2003301 (2021)',
    ],
    evidence: 'estimate' as const,
  };
  if (!bare || cell.separator.kind !== 'solid') return unlimited(stated);
  return upperLimit({ ...stated, threshold: 20, watch: 20, violated: 'watch', strict: true });
}

function dead(subject: Subject): Assessment {
  const { cell, operation } = subject;
  const found = filmOnLithium(cell);
  const { stripping, plating } = operation ?? {};
  if (found === undefined) return notAssessed(missing.lithiumInLiquid);
  if (stripping === undefined || plating === undefined)
    return notAssessed('needs a simulation that plates and strips lithium');
  const limit = limitingCurrent(cell);
  const overLimit = limit === undefined ? 0 : plating.current / limit;
  const share = deadShare(found.deposit, stripping.current, cell.stack.pressure, overLimit);
  const allowed = allowedLoss(subject);
  if (allowed === undefined)
    return notAssessed(
      `about ${short(100 * share)} % of the charge plated is dead after a cycle; needs \`coulombic_efficiency\` or \`target_cycles\` to compare`,
    );
  const cycles = operation?.targetCycles ?? 100;
  const perCycle = share * (plating.charge ?? 0);
  const drop = (thickness: number): string =>
    cell.electrolyte === undefined
      ? ''
      : ` that adds ${short(1e4 * deadLayerResistance(found.deposit, thickness, saltProperties(cell.electrolyte, cell).conductivity))} Ω cm²`;
  const layer = deadLayerThickness(cycles * perCycle, lithiumThicknessPerCharge, found.deposit.deadLayerPorosity);
  const grown = layer > 0 ? `; ${cycles} cycles leave a dead layer of ${short(1e6 * layer)} µm${drop(layer)}` : '';
  return upperLimit({
    value: 100 * share,
    threshold: 100 * allowed.share,
    watch: 100 * allowed.share,
    violated: operation?.targetCycles === undefined ? 'watch' : 'risk',
    ...lithiumCriteria.deadLithium,
    message: `about ${short(100 * share)} % of the charge plated is dead after a cycle at ${short(cell.stack.pressure / 1e6)} MPa; ${allowed.from} ${short(100 * allowed.share)} %${grown}`,
  });
}

function consumption(subject: Subject): Assessment {
  const { cell, operation } = subject;
  const { electrolyte } = cell;
  const capacity = cycledCharge(cell);
  if (electrolyte === undefined || filmOnLithium(cell) === undefined) return notAssessed(missing.lithiumInLiquid);
  const { amount, coulombicEfficiency: efficiency, density } = electrolyte;
  if (amount === undefined) return notAssessed('needs the `amount` of electrolyte, in g/Ah');
  if (efficiency === undefined) return notAssessed('the coulombic efficiency of the electrolyte is not known');
  if (capacity === undefined || density === undefined)
    return notAssessed('needs a cathode and the density of the electrolyte');
  const lost = (1 - efficiency) * capacity;
  const cycles = cyclesToDryOut(amount * capacity, density * poreVolume(cell), lost);
  const ratio = amount * 3.6e6;
  const lasts = Number.isFinite(cycles)
    ? `pores stay wet for about ${Math.floor(cycles)} cycles`
    : 'nothing is used up';
  const message = `${short(ratio)} g/Ah at a coulombic efficiency of ${String(Number((100 * efficiency).toPrecision(5)))} %: ${lasts}, if all that is lost goes into the film (${short(consumedPerCharge * 3.6e6)} g/Ah of ethylene carbonate; other solvents differ)`;
  const rest = {
    message,
    help: 'more electrolyte, or one with a higher coulombic efficiency',
    sources: [fangInactive],
    evidence: 'estimate' as const,
  };
  const target = operation?.targetCycles;
  if (target !== undefined)
    return lowerLimit({ value: Math.min(cycles, 1e9), threshold: target, violated: 'risk', unit: '1', ...rest });
  const stated = { value: ratio, unit: 'g/Ah', ...rest };
  return exceeds(0.995, efficiency) ? lowerLimit({ ...stated, threshold: 2, violated: 'watch' }) : unlimited(stated);
}

function life({ cell, operation }: Subject): Assessment {
  const efficiency = cell.electrolyte?.coulombicEfficiency;
  const reserve = lithiumReserve(cell);
  const capacity = cycledCharge(cell);
  if (reserve === undefined || capacity === undefined) return notAssessed('needs a lithium anode and a cathode');
  if (efficiency === undefined) return notAssessed('the coulombic efficiency of the electrolyte is not known');
  if (!(efficiency < 1)) return notAssessed('a coulombic efficiency of 100 % loses nothing');
  const cycles = reserve > 0 ? cyclesOfReserve(reserve, efficiency, capacity) : cyclesToRetention(efficiency, 0.8);
  const target = operation?.targetCycles;
  const needed =
    reserve > 0 || target === undefined
      ? ''
      : `${String(Number((100 * efficiencyForCycles(target, 0.8)).toPrecision(5)))} % would last`;
  if (target === undefined)
    return notAssessed(`lithium lasts about ${short(Math.floor(cycles))} cycles; give \`target_cycles\` to compare`);
  return lowerLimit({
    value: cycles,
    threshold: target,
    violated: 'risk',
    unit: '1',
    message: `lithium lasts about ${Math.floor(cycles)} of ${target} cycles at a coulombic efficiency of ${short(100 * efficiency)} %`,
    help: needed === '' ? 'more lithium, or a higher efficiency' : needed,
    sources: [fangInactive],
    evidence: 'estimate',
  });
}

function deposit({ cell }: Subject): Assessment {
  const found = filmOnLithium(cell);
  if (found === undefined || cell.separator.kind !== 'porous') return notAssessed(missing.lithiumInLiquid);
  const pressure = cell.stack.pressure / 1e6;
  const porosity = 100 * depositPorosity(cell.stack.pressure, found.deposit);
  const { porosity: open, bruggeman, youngsModulus } = cell.separator;
  const squeezed = compressedPorosity(open, cell.stack.pressure, youngsModulus);
  const separator = `the separator keeps about ${short(100 * squeezed)} of ${short(100 * open)} % of pores and ${short(100 * (squeezed / open) ** bruggeman)} % of its limiting current`;
  return {
    ...judgePacking(pressure, pressure, cell.separator.compressiveStrength),
    message: `deposits are ${short(porosity)} % porous at ${short(pressure)} MPa; 0.2 to 1 MPa pack them without closing the separator; ${separator}`,
  };
}

function swelling({ cell, operation }: Subject): Assessment {
  const charge = operation?.charge;
  if (lithiumReserve(cell) === undefined || cell.cathode.kind === 'lithium')
    return notAssessed('needs a lithium anode and a cathode');
  if (charge === undefined) return notAssessed(missing.current);
  const growth = platingGrowth(cell, charge);
  const share = (100 * growth) / stackThickness(cell);
  const rise = growth * stackStiffness(cell);
  const assessed = upperLimit({
    value: share,
    ...lithiumCriteria.platingGrowth,
    message: `lithium grows by ${short(1e6 * growth)} µm per charge, ${short(share)} % of the stack${rise > 0 ? `, and raises the pressure by ${short(rise / 1e6)} MPa in this fixture` : ''}${islands(cell)}${gainText(cell)}`,
    evidence: 'computed',
  });
  const highest = cell.stack.pressure + rise;
  const densest = densestLayer(cell);
  const limit = densest === undefined ? Infinity : immediateShortPressure(1 - densest.layer.relativeDensity);
  if (highest < limit) return assessed;
  return {
    ...assessed,
    status: 'risk',
    value: highest / 1e6,
    threshold: limit / 1e6,
    unit: 'MPa',
    margin: (limit - highest) / limit,
    help: 'a softer fixture: this pressure presses lithium through',
  };
}

/** What a cell saves that starts without lithium; empty for others. */
function gainText(cell: Subject['cell']): string {
  const outcome = balanceCell(cell);
  const gain = outcome.ok ? gainWithoutReserve(cell, outcome.balance) : undefined;
  return gain === undefined
    ? ''
    : `; without a foil of ${short(1e6 * usualReserve)} µm it stores ${short(100 * (gain.volumetric - 1))} % more per volume and ${short(100 * (gain.specific - 1))} % per mass`;
}

/** How much of a bare collector the first lithium covers. */
function islands({ anode, interfaces }: Subject['cell']): string {
  const overpotential =
    interfaces.anode.interlayer?.nucleationOverpotential ??
    (anode.kind === 'none' ? anode.collector.nucleationOverpotential : undefined);
  if (anode.kind !== 'none' || overpotential === undefined || !(overpotential > 0)) return '';
  const density = nucleusDensity(overpotential);
  const covered = islandCoverage(density, 0.1e-6);
  return `; islands of 0.1 µm cover ${short(100 * covered)} % of it and carry ${short(1 / covered)} times the current`;
}
