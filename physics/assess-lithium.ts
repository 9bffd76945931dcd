// Verdicts on lithium at a solid electrolyte.

import { balanceCell, openCircuitPotential } from './balance.ts';
import { criticalModulusRatio, lithiumShearModulus, stabilityNumber, volumeRatioOf } from './elastic-stability.ts';
import { electronicResistance, leakageCurrent } from './electronic-leakage.ts';
import { crackingOverpotential } from './filament-initiation.ts';
import { steadyContactFraction } from './lithium-contact.ts';
import { interphaseResistance, interphaseThickness } from './interphase.ts';
import { powerLawThreshold } from './lithium-creep.ts';
import { halfCyclesAt, lithiumInterfaces, type LithiumInterfaceData } from './lithium-interface.ts';
import { lithiumMeltingPoint } from './lithium.ts';
import type { HalfCycle } from './operation.ts';
import { closedPorosity, immediateShortPressure, timeToShort } from './pressure-short.ts';
import { assessStripping, focusedPlating } from './stripping.ts';
import {
  lowerLimit,
  notAssessed,
  short,
  upperLimit,
  type Assessment,
  type Criterion,
  type Subject,
} from './assessment.ts';

const kasemchainan = 'Kasemchainan et al., Nat. Mater. 18, 1105 (2019)';
const doux = 'Doux et al., Adv. Energy Mater. 10, 1903253 (2020)';
const porz = 'Porz et al., Adv. Energy Mater. 7, 1701003 (2017)';
const zhu = 'Zhu, He & Mo, ACS Appl. Mater. Interfaces 7, 23685 (2015)';

const noInterface = 'needs lithium on a solid electrolyte';
const noCurrent = 'needs a simulation with a current';

export const lithiumCriteria: readonly Criterion[] = [
  { id: 'interface/elastic-stability', mechanism: 'elastic_stability', assess: (s) => first(s, elasticStability) },
  { id: 'interface/filament-growth', mechanism: 'filament_growth', assess: (s) => worstPlating(s, filament) },
  { id: 'interface/constriction', mechanism: 'constriction', assess: constriction },
  { id: 'interface/contact-resistance', mechanism: 'contact_resistance', assess: (s) => worstPlating(s, contact) },
  { id: 'stack/stripping-contact-loss', mechanism: 'contact_loss', assess: contactLoss },
  { id: 'stack/lithium-creep', mechanism: 'lithium_creep', assess: (s) => first(s, creep) },
  { id: 'stack/pressure-short', mechanism: 'pressure_short', assess: (s) => first(s, pressureShort) },
  { id: 'separator/fabrication-density', mechanism: 'fabrication_density', assess: (s) => first(s, density) },
  { id: 'stability/interphase-growth', mechanism: 'interphase_growth', assess: (s) => first(s, interphase) },
  { id: 'stability/electronic-leakage', mechanism: 'electronic_leakage', assess: (s) => first(s, leakage) },
  { id: 'stability/melting', mechanism: 'self_heating', assess: melting },
];

type OfInterface = (face: LithiumInterfaceData, subject: Subject) => Assessment;
type OfPlating = (face: LithiumInterfaceData, subject: Subject, half: HalfCycle) => Assessment;

function first(subject: Subject, assess: OfInterface): Assessment {
  const face = lithiumInterfaces(subject.cell)[0];
  return face === undefined ? notAssessed(noInterface) : assess(face, subject);
}

/** The interface with the smallest margin. */
function worstPlating(subject: Subject, assess: OfPlating): Assessment {
  const { cell, operation } = subject;
  const faces = lithiumInterfaces(cell);
  if (faces.length === 0) return notAssessed(noInterface);
  if (operation === undefined) return notAssessed(noCurrent);
  const found = faces.flatMap((face) => {
    const half = halfCyclesAt(face.role, operation).plating;
    return half === undefined ? [] : [assess(face, subject, half)];
  });
  return found.sort((a, b) => (a.margin ?? 1) - (b.margin ?? 1))[0] ?? notAssessed('the protocol plates no lithium');
}

const filament: OfPlating = (face, _subject, half) => {
  const { material } = face.layer;
  const critical = face.criticalPlatingCurrent;
  if (critical === undefined || material.fractureToughness === undefined)
    return notAssessed(`the fracture toughness of \`${material.name}\` is not known`);
  const millivolt = 1000 * crackingOverpotential(material.fractureToughness, face.flawLength);
  return upperLimit({
    value: half.current / 10,
    threshold: critical / 10,
    watch: critical / 20,
    unit: 'mA/cm^2',
    message: `plating at ${short(half.current / 10)} mA/cm² is ${short((100 * half.current) / critical)} % of what cracks a flaw of ${short(1e6 * face.flawLength)} µm in \`${material.name}\` (${short(millivolt)} mV)`,
    help: 'shorter flaws, a lower local resistance, or a lower rate',
    sources: [porz],
    evidence: 'estimate',
  });
};

const contact: OfPlating = (face, { cell }, half) =>
  upperLimit({
    value: 1000 * half.current * face.resistance,
    threshold: 50,
    watch: 50,
    violated: 'watch',
    strict: true,
    unit: 'mV',
    message: `the contact of lithium takes ${short(1000 * half.current * face.resistance)} mV: ${short(1e4 * face.resistance)} Ω cm² at ${short(cell.stack.pressure / 1e6)} MPa`,
    help: 'press once with a higher assembly pressure',
    sources: [doux],
    evidence: 'measured',
  });

function constriction({ cell, operation }: Subject): Assessment {
  const faces = lithiumInterfaces(cell);
  if (faces.length === 0) return notAssessed(noInterface);
  if (operation === undefined) return notAssessed(noCurrent);
  for (const face of faces) {
    const { plating, stripping } = halfCyclesAt(face.role, operation);
    if (plating === undefined || stripping === undefined) continue;
    const found = focusedPlating(cell, face, stripping, plating);
    if (found === undefined) continue;
    return upperLimit({
      value: found.ratio,
      threshold: 1,
      watch: 0.5,
      unit: '',
      message: `after the strip ${short(100 * found.contact)} % of the contact is left; plating there is ${short(100 * found.ratio)} % of what cracks \`${face.layer.material.name}\``,
      help: 'raise the stack pressure, or plate slower',
      sources: [kasemchainan],
      evidence: 'estimate',
    });
  }
  return notAssessed('contact stays full, so nothing is focused');
}

function contactLoss({ cell, operation }: Subject): Assessment {
  const faces = lithiumInterfaces(cell);
  if (faces.length === 0) return notAssessed(noInterface);
  if (operation === undefined) return notAssessed(noCurrent);
  const assessed = faces.flatMap((face) => {
    const half = halfCyclesAt(face.role, operation).stripping;
    const found = half === undefined ? undefined : assessStripping(cell, face, half);
    return half === undefined || found === undefined ? [] : [{ face, half, found }];
  });
  const worst = assessed.sort((a, b) => b.half.current / b.found.critical - a.half.current / a.found.critical)[0];
  if (worst === undefined)
    return notAssessed('the replenishment law of the electrolyte or a stripping step is missing');
  const { face, half, found } = worst;
  const { material } = face.layer;
  const steady = steadyContactFraction(material, half.current, cell.stack.pressure, cell.temperature);
  const longRun = steady === undefined ? '' : `, ${short(100 * steady)} % in the long run`;
  const left =
    found.contact === undefined || found.contact >= 1
      ? ''
      : `; ${short(100 * found.contact)} % of the contact is left after a half cycle${longRun}`;
  return upperLimit({
    value: half.current / 10,
    threshold: found.critical / 10,
    watch: 0.7 * (found.critical / 10),
    unit: 'mA/cm^2',
    message: `stripping at ${short(half.current / 10)} mA/cm² against a critical ${short(found.critical / 10)} mA/cm² at ${short(cell.stack.pressure / 1e6)} MPa on \`${material.name}\`${left}`,
    help:
      found.pressure < immediateShortPressure(1 - face.layer.relativeDensity)
        ? `${short(found.pressure / 1e6)} MPa hold the contact`
        : 'a lower rate or an interlayer: the pressure that would hold the contact shorts the cell',
    sources: [kasemchainan],
    evidence: 'estimate',
  });
}

const elasticStability: OfInterface = (face) => {
  const { shearModulus, poissonRatio, name } = face.layer.material;
  if (shearModulus === undefined) return notAssessed(`the shear modulus of \`${name}\` is not known`);
  const volumeRatio = volumeRatioOf(face.layer.material);
  // Large volume ratios are stable above the critical modulus, small ones below it.
  const polymer = volumeRatio > 1;
  const value = shearModulus / lithiumShearModulus;
  const threshold = criticalModulusRatio(volumeRatio, poissonRatio ?? 0.3);
  const grows = stabilityNumber(value, volumeRatio, poissonRatio ?? 0.3) > 0;
  const distance = threshold === undefined ? 0 : (polymer ? value - threshold : threshold - value) / threshold;
  return {
    status: grows ? 'watch' : 'ok',
    value,
    ...(threshold === undefined ? {} : { threshold, margin: distance }),
    unit: '1',
    message: `by the linear elastic criterion alone roughness on \`${name}\` ${grows ? 'grows' : 'decays'}: its shear modulus is ${short(value)} times that of lithium${threshold === undefined ? '' : `, and ${polymer ? 'above' : 'below'} ${short(threshold)} times it decays`}; defects, plasticity and grain boundaries are ignored`,
    sources: [
      'Monroe & Newman, J. Electrochem. Soc. 152, A396 (2005)',
      'Ahmad & Viswanathan, Phys. Rev. Lett. 119, 056003 (2017)',
    ],
    evidence: 'estimate',
  };
};

const creep: OfInterface = (_face, { cell }) =>
  lowerLimit({
    value: cell.stack.pressure / 1e6,
    threshold: powerLawThreshold / 1e6,
    violated: 'watch',
    unit: 'MPa',
    message: `at ${short(cell.stack.pressure / 1e6)} MPa lithium ${cell.stack.pressure < powerLawThreshold ? 'does not flow' : 'creeps'} within a cycle`,
    sources: ['Masias et al., J. Mater. Sci. 54, 2585 (2019)'],
    evidence: 'measured',
  });

const pressureShort: OfInterface = (face, { cell, operation }) => {
  const porosity = 1 - face.layer.relativeDensity;
  if (porosity < closedPorosity) return notAssessed('pores below 5 % are closed: lithium has no way through them');
  const { pressure } = cell.stack;
  const limit = immediateShortPressure(porosity);
  const plating = operation?.plating?.current;
  const life = plating === undefined ? undefined : timeToShort(pressure, plating, cell.temperature, porosity);
  const target = operation?.targetLife;
  const outlook = life === undefined ? '' : `; time to short about ${short(life / 3600)} h at this rate`;
  const assessed = upperLimit({
    value: pressure / 1e6,
    threshold: limit / 1e6,
    watch: limit / 1e6,
    unit: 'MPa',
    message: `${short(pressure / 1e6)} MPa against the ${short(limit / 1e6)} MPa that press lithium through ${short(100 * porosity)} % of pores at once${outlook}`,
    help: 'lower the pressure, or press the pellet denser',
    sources: [doux],
    evidence: 'estimate',
  });
  return assessed.status === 'ok' && life !== undefined && target !== undefined && life < target
    ? { ...assessed, status: 'watch' }
    : assessed;
};

const density: OfInterface = (face) =>
  upperLimit({
    value: 100 * (1 - face.layer.relativeDensity),
    threshold: 15,
    watch: 15,
    violated: 'watch',
    strict: true,
    unit: '%',
    message: `\`${face.layer.material.name}\` of ${short(100 * face.layer.relativeDensity)} % density at lithium`,
    help: 'press harder or warm, use finer powder, or sinter',
    sources: ['Lewis et al., ACS Appl. Mater. Interfaces 14 (2022)'],
    evidence: 'estimate',
  });

const interphase: OfInterface = (face, { operation }) => {
  const { material } = face.layer;
  if (material.interphaseGrowthConstant === undefined)
    return notAssessed(`no growth constant is known for the interphase of \`${material.name}\``);
  const life = operation?.targetLife ?? 1000 * 3600;
  const thickness = interphaseThickness(material, life);
  const resistance = 1e4 * interphaseResistance(material, thickness);
  return upperLimit({
    value: resistance,
    threshold: 100,
    watch: 50,
    unit: 'ohm*cm^2',
    message: `the interphase on \`${material.name}\` is expected to reach ${short(1e9 * thickness)} nm and ${short(resistance)} Ω cm² after ${short(life / 3600)} h`,
    sources: [zhu],
    evidence: 'estimate',
  });
};

const leakage: OfInterface = (face, { cell, operation }) => {
  const resistance = electronicResistance(cell);
  const outcome = balanceCell(cell);
  const active = cell.cathode.kind === 'composite' ? cell.cathode.actives[0] : undefined;
  const full = outcome.ok ? outcome.balance.cathode?.full : undefined;
  if (resistance === undefined || !outcome.ok || active === undefined || full === undefined)
    return notAssessed('needs a cathode and the electronic conductivity of every layer');
  const rise = (operation?.plating?.current ?? 0) * face.localResistance;
  const current = leakageCurrent(resistance, rise, openCircuitPotential(active, full, cell), cell.temperature);
  const share = (100 * current * 30 * 86400) / outcome.balance.capacity;
  return upperLimit({
    value: share,
    threshold: 30,
    watch: 3,
    unit: '%',
    message: `electrons leaking through the electrolyte cost about ${short(share)} % of the capacity a month (order of magnitude)`,
    sources: ['Han et al., Nat. Energy 4, 187 (2019)'],
    evidence: 'estimate',
  });
};

function melting({ cell }: Subject): Assessment {
  if (cell.anode.kind === 'composite' && cell.cathode.kind === 'composite')
    return notAssessed('the heat balance is not built yet');
  const celsius = cell.temperature - 273.15;
  return upperLimit({
    value: celsius,
    threshold: lithiumMeltingPoint - 273.15,
    watch: 120,
    unit: 'degC',
    message: `the cell is at ${short(celsius)} °C, isothermal; lithium melts at 180.5 °C`,
    sources: ['CRC Handbook of Chemistry and Physics'],
    evidence: 'measured',
  });
}
