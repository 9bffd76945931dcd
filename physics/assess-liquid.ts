// Verdicts on liquid cells and on lithium in them.

import { balanceCell } from './balance.ts';
import { cyclesOfReserve, cyclesToRetention, efficiencyForCycles } from './cycle-life.ts';
import { chargeTransferOverpotential, exchangeCurrentOfResistance } from './kinetics.ts';
import { lithiumInterfaces } from './lithium-interface.ts';
import { depositPorosity, lithiumCharge, platingGrowth, stackThickness } from './lithium-swelling.ts';
import { depletionTime, limitingCurrent, saltProperties } from './salt-transport.ts';
import { assessFilm } from './sei-stability.ts';
import {
  lowerLimit,
  notAssessed,
  short,
  upperLimit,
  type Assessment,
  type Criterion,
  type Subject,
} from './assessment.ts';

const newman = 'Newman & Thomas-Alyea, Electrochemical Systems, Wiley (2004)';
const noLiquid = 'needs a liquid electrolyte';
const noCurrent = 'needs a simulation with a current';

export const liquidCriteria: readonly Criterion[] = [
  { id: 'interface/lithium-kinetics', mechanism: 'lithium_kinetics', assess: kinetics },
  { id: 'transport/limiting-current', mechanism: 'limiting_current', assess: limiting },
  { id: 'transport/depletion-time', mechanism: 'sand_time', assess: depletion },
  { id: 'interface/film-rupture', mechanism: 'sei_rupture', assess: rupture },
  { id: 'stack/deposit-pressure', mechanism: 'deposit_pressure', assess: deposit },
  { id: 'balance/cycle-life', mechanism: 'cycle_life', assess: life },
  { id: 'stack/lithium-swelling', mechanism: 'anode_free', assess: swelling },
];

function largestCurrent({ operation }: Subject): number | undefined {
  const currents = [operation?.plating, operation?.stripping].flatMap((h) => h?.current ?? []);
  return currents.length === 0 ? undefined : Math.max(...currents);
}

function lithiumThickness({ cell }: Subject): number | undefined {
  if (cell.anode.kind === 'lithium') return cell.anode.thickness;
  return cell.anode.kind === 'none' ? 0 : undefined;
}

function kinetics(subject: Subject): Assessment {
  const { cell } = subject;
  const current = largestCurrent(subject);
  const local = lithiumInterfaces(cell)[0]?.localResistance;
  const exchange =
    local === undefined
      ? cell.electrolyte?.lithiumExchangeCurrentDensity
      : exchangeCurrentOfResistance(local, cell.temperature);
  if (cell.anode.kind !== 'lithium') return notAssessed('needs a lithium anode');
  if (current === undefined) return notAssessed(noCurrent);
  if (exchange === undefined) return notAssessed('the exchange current density of lithium is not known');
  const millivolt = 1000 * chargeTransferOverpotential(current, exchange, cell.temperature);
  return upperLimit({
    value: millivolt,
    threshold: 100,
    watch: 100,
    violated: 'watch',
    unit: 'mV',
    message: `charge transfer at lithium takes ${short(millivolt)} mV at ${short(current / 10)} mA/cm²`,
    sources: [newman],
    evidence: local === undefined ? 'typical' : 'estimate',
  });
}

function limiting(subject: Subject): Assessment {
  const limit = limitingCurrent(subject.cell);
  const current = largestCurrent(subject);
  if (limit === undefined) return notAssessed(noLiquid);
  if (current === undefined) return notAssessed(noCurrent);
  return upperLimit({
    value: current / 10,
    threshold: limit / 10,
    ...(lithiumThickness(subject) === undefined
      ? { watch: limit / 10, violated: 'watch' as const }
      : { watch: limit / 20 }),
    unit: 'mA/cm^2',
    message: `${short(current / 10)} mA/cm² against the ${short(limit / 10)} mA/cm² that salt diffusion can feed`,
    help: 'a thinner or more open separator, more salt, or a lower rate',
    sources: [newman],
    evidence: 'computed',
  });
}

function depletion(subject: Subject): Assessment {
  const { cell, operation } = subject;
  const { electrolyte, separator } = cell;
  const limit = limitingCurrent(cell);
  const half = operation?.plating;
  if (electrolyte === undefined || separator.kind !== 'porous' || limit === undefined) return notAssessed(noLiquid);
  if (cell.anode.kind !== 'lithium' || cell.cathode.kind !== 'lithium')
    return notAssessed('the closed form holds between two lithium electrodes');
  if (half === undefined) return notAssessed(noCurrent);
  const salt = saltProperties(electrolyte, cell);
  const diffusivity = salt.diffusivity * separator.porosity ** separator.bruggeman;
  const time = depletionTime(half.current, limit, diffusivity, separator.porosity, separator.thickness);
  if (time === undefined) return notAssessed('the current is below the limiting current: the salt is never used up');
  const duration = half.charge === undefined ? Infinity : half.charge / half.current;
  return lowerLimit({
    value: time,
    threshold: duration,
    violated: 'risk',
    unit: 's',
    message: `the salt is used up after ${short(time)} s of a step of ${short(duration)} s`,
    sources: ['Sand, Philos. Mag. 1, 45 (1901)'],
    evidence: 'computed',
  });
}

function rupture(subject: Subject): Assessment {
  const { cell, operation } = subject;
  if (cell.anode.kind !== 'lithium' || cell.electrolyte === undefined)
    return notAssessed('needs lithium in a liquid electrolyte');
  const film = assessFilm(cell, 'anode', cell.anode);
  const charge = operation?.charge;
  if (film === undefined) return notAssessed('the film resistance of lithium is not known');
  if (charge === undefined) return notAssessed(noCurrent);
  return upperLimit({
    value: charge / 36000,
    threshold: film.ruptureCharge / 36000,
    watch: film.ruptureCharge / 36000,
    violated: 'watch',
    unit: 'mAh/cm^2',
    message: `the film on lithium is expected to rupture after ${short(film.ruptureCharge / 36000)} of ${short(charge / 36000)} mAh/cm²; native films nearly always do`,
    sources: ['Hao, Verma & Mukherjee, J. Mater. Chem. A 6, 19664 (2018)'],
    evidence: 'estimate',
  });
}

function deposit(subject: Subject): Assessment {
  const { cell } = subject;
  if (cell.electrolyte === undefined || lithiumThickness(subject) === undefined)
    return notAssessed('needs lithium in a liquid electrolyte');
  const pressure = cell.stack.pressure / 1e6;
  const porosity = 100 * depositPorosity(cell.stack.pressure);
  return {
    status: pressure > 20 ? 'risk' : pressure < 0.1 || pressure > 2 ? 'watch' : 'ok',
    value: pressure,
    unit: 'MPa',
    threshold: 2,
    margin: (2 - pressure) / 2,
    message: `deposits are ${short(porosity)} % porous at ${short(pressure)} MPa; 0.2 to 1 MPa pack them without closing the separator`,
    sources: ['Fang et al., Nat. Energy 6, 987 (2021)'],
    evidence: 'estimate',
  };
}

function life(subject: Subject): Assessment {
  const { cell, operation } = subject;
  const efficiency = cell.electrolyte?.coulombicEfficiency;
  const thickness = lithiumThickness(subject);
  const outcome = balanceCell(cell);
  if (thickness === undefined || !outcome.ok) return notAssessed('needs a lithium anode and a cathode');
  if (efficiency === undefined) return notAssessed('the coulombic efficiency of the electrolyte is not known');
  const cycles =
    thickness === 0
      ? cyclesToRetention(efficiency, 0.8)
      : cyclesOfReserve(lithiumCharge(thickness), efficiency, outcome.balance.capacity);
  const target = operation?.targetCycles;
  if (target === undefined)
    return notAssessed(`lithium lasts about ${Math.floor(cycles)} cycles; give \`target_cycles\` to compare`);
  return lowerLimit({
    value: cycles,
    threshold: target,
    violated: 'risk',
    unit: '',
    message: `lithium lasts about ${Math.floor(cycles)} of ${target} cycles at a coulombic efficiency of ${short(100 * efficiency)} %`,
    help:
      thickness === 0
        ? `${String(Number((100 * efficiencyForCycles(target, 0.8)).toPrecision(5)))} % would last`
        : 'more lithium, or a higher efficiency',
    sources: ['Fang et al., Nature 572, 511 (2019)'],
    evidence: 'estimate',
  });
}

function swelling(subject: Subject): Assessment {
  const { cell, operation } = subject;
  const charge = operation?.charge;
  if (lithiumThickness(subject) === undefined || cell.cathode.kind === 'lithium')
    return notAssessed('needs a lithium anode and a cathode');
  if (charge === undefined) return notAssessed(noCurrent);
  const growth = platingGrowth(cell, charge);
  const share = (100 * growth) / stackThickness(cell);
  return upperLimit({
    value: share,
    threshold: 10,
    watch: 10,
    violated: 'watch',
    strict: true,
    unit: '%',
    message: `lithium grows by ${short(1e6 * growth)} µm per charge, ${short(share)} % of the stack`,
    help: 'a compliant fixture',
    sources: ['Fang et al., Nat. Energy 6, 987 (2021)'],
    evidence: 'computed',
  });
}
