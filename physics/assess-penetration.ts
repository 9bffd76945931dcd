// Verdicts on how lithium gets into a solid electrolyte and through it: roughening, flaws, electrons.

import type { AnodeFreeElectrode, LithiumElectrode } from '../model/cell.ts';
import { atWorst, atWorstPlating, type OfInterface, type OfPlating } from './at-lithium.ts';
import { focusingCriteria } from './assess-focusing.ts';
import { balanceCell, openCircuitPotential } from './balance.ts';
import { exceeds } from './compare.ts';
import { islandFocusing } from './collector.ts';
import { conventionsOf } from './conventions.ts';
import {
  criticalModulusRatio,
  criticalWavelength,
  elasticMetalOf,
  stabilityNumber,
  volumeRatioOf,
} from './elastic-stability.ts';
import { electronicResistance, internalNucleation, leakageBy, precipitationZone } from './electronic-leakage.ts';
import { crackingOverpotential, crackingPressure, failureProbability } from './filament-initiation.ts';
import { failingShare, lithiumCriteria } from './lithium-criteria.ts';
import {
  bulkYieldStrength,
  crossingTime,
  flawWidth,
  flowPressure,
  tipCrossingTime,
  wedgedWidth,
  yieldStrengthOfSize,
} from './lithium-flow.ts';
import { halfCyclesAt, type LithiumInterfaceData } from './lithium-interface.ts';
import { confinement, exchangeUnderStress, lithiumPotentialShift } from './lithium-stress.ts';
import { faraday } from './constants.ts';
import {
  missing,
  notAssessed,
  short,
  unlimited,
  upperLimit,
  type Assessment,
  type Criterion,
  type Subject,
} from './assessment.ts';

const porz = 'Porz et al., Adv. Energy Mater. 7, 1701003 (2017)';
const monroe2005 = 'Monroe & Newman, J. Electrochem. Soc. 152, A396 (2005)';

export const penetrationCriteria: readonly Criterion[] = [
  {
    id: 'interface/elastic-stability',
    mechanism: 'elastic_stability',
    lawSpread: 1.5,
    assess: atWorst(elasticStability()),
  },
  { id: 'interface/stress-kinetics', mechanism: 'stress_kinetics', assess: stressKinetics },
  { id: 'interface/filament-growth', mechanism: 'filament_growth', assess: atWorstPlating(filament()) },
  ...focusingCriteria,
  { id: 'stability/electronic-leakage', mechanism: 'electronic_leakage', assess: atWorst(leakage()) },
];

function elasticStability(): OfInterface {
  return (face, { cell }) => {
    const { elasticPressure } = conventionsOf(cell);
    const { shearModulus, poissonRatio, name } = face.layer.material;
    if (shearModulus === undefined) return notAssessed(`the shear modulus of \`${name}\` is not known`);
    const volumeRatio = volumeRatioOf(face.layer.material);
    // Large volume ratios are stable above the critical modulus, small ones below it.
    const polymer = volumeRatio > 1;
    const lithium = elasticMetalOf(face.electrode);
    const value = shearModulus / lithium.shearModulus;
    const poisson = poissonRatio ?? 0.3;
    const threshold = criticalModulusRatio(volumeRatio, poisson, elasticPressure, lithium.poissonRatio);
    const number = stabilityNumber(value, volumeRatio, poisson, lithium.poissonRatio, elasticPressure);
    const grows = number > 0;
    const ripples = grows
      ? `; surface energy holds back only ripples below ${short(1e9 * criticalWavelength(number, volumeRatio, lithium))} nm`
      : '';
    const other = criticalModulusRatio(
      volumeRatio,
      poisson,
      elasticPressure === 'in_plane' ? 'mean_stress' : 'in_plane',
      lithium.poissonRatio,
    );
    const taken =
      elasticPressure === 'in_plane'
        ? `the pressure is taken in the plane; as a third of all stresses ${short(other ?? NaN)}`
        : `the pressure is a third of all stresses; taken in the plane ${short(other ?? NaN)}`;
    const distance = threshold === undefined ? 0 : (polymer ? value - threshold : threshold - value) / threshold;
    const limit =
      threshold === undefined
        ? ''
        : `, and ${polymer ? 'above' : 'below'} ${short(threshold)} times (± 50 %: ${taken}) it decays`;
    return {
      status: grows ? 'watch' : 'ok',
      value,
      ...(threshold === undefined ? {} : { threshold, margin: distance }),
      unit: '1',
      point: { shear_modulus_ratio: value, molar_volume_ratio: volumeRatio, stability_number: number },
      message: `by the linear elastic criterion alone roughness on \`${name}\` ${grows ? 'grows' : 'decays'}: its shear modulus is ${short(value)} times that of lithium${limit}${ripples}; defects, plasticity and grain boundaries are ignored, at a uniform metal potential the kinetic effect has another sign`,
      help: 'never choose an electrolyte by this alone: `filament_growth` decides',
      sources: [monroe2005, 'Ahmad & Viswanathan, Phys. Rev. Lett. 119, 056003 (2017)'],
      evidence: 'estimate',
    };
  };
}

function stressKinetics(subject: Subject): Assessment {
  const { anode, separator } = subject.cell;
  if (anode.kind !== 'lithium' && anode.kind !== 'none') return notAssessed('needs a lithium anode');
  return separator.kind === 'solid'
    ? atWorst(({ electrode, layer }) => stressAt(electrode, volumeRatioOf(layer.material), subject))(subject)
    : stressAt(anode, 0, subject);
}

/** `ratio` of the partial molar volume of ions in the electrolyte to that of the metal. */
function stressAt(electrode: LithiumElectrode | AnodeFreeElectrode, ratio: number, { cell }: Subject): Assessment {
  const { pressure } = cell.stack;
  const strength = (electrode.kind === 'lithium' ? electrode.yieldStrength : undefined) ?? bulkYieldStrength;
  const inMetal = Math.min(pressure, confinement * strength);
  const shift = lithiumPotentialShift(inMetal, pressure, ratio);
  const millivolt = (1000 * Math.abs(shift)) / faraday;
  const change = short(100 * (exchangeUnderStress(shift, cell.temperature) - 1));
  const taken =
    conventionsOf(cell).stressKinetics === 'equilibrium_shift'
      ? `, taken at fixed potentials; at a fixed overpotential the exchange current would change by ${change} % instead`
      : `; taken at a fixed overpotential the exchange current changes by ${change} %, at fixed potentials the equilibrium would shift instead (the exponents α and 1 − α of the literature agree at ½)`;
  return upperLimit({
    value: millivolt,
    ...lithiumCriteria.stress,
    message: `${short(pressure / 1e6)} MPa shift the equilibrium of lithium by ${short(millivolt)} mV (${short(inMetal / 1e6)} MPa in the metal, which flows from ${short((confinement * strength) / 1e6)} MPa on)${millivolt < 1 ? ', negligible' : ''}${taken}`,
  });
}

function filament(): OfPlating {
  return (face, { cell }, half) => {
    const { material } = face.layer;
    const critical = face.criticalPlatingCurrent;
    if (critical === undefined || material.fractureToughness === undefined)
      return notAssessed(`the fracture toughness of \`${material.name}\` is not known`);
    const millivolt = 1000 * crackingOverpotential(material.fractureToughness, face.flawLength);
    const islands = islandFocusing(cell, face.role);
    const current = half.current * islands;
    const failing = 100 * failureProbability(current, critical, cell.area, material.weibullModulus);
    const slowest = crossingTime(face.layer.thickness, half.current) / 3600;
    const fastest = tipCrossingTime(face.layer.thickness, half.current, face.flawLength, flawWidth) / 3600;
    const calibrated =
      material.family === 'sulfide' ? '; agreement with measured critical currents is a calibration of the flaw' : '';
    const crowded =
      islands > 1
        ? ` on the islands that cover ${short(100 / islands)} % of the bare collector at first and carry ${short(islands)} times the current`
        : '';
    const assessed = upperLimit({
      value: current / 10,
      threshold: critical / 10,
      watch: critical / 20,
      unit: 'mA/cm^2',
      message: `plating at ${short(half.current / 10)} mA/cm² is ${short((100 * current) / critical)} % of what cracks a flaw of ${short(1e6 * face.flawLength)} µm in \`${material.name}\` (${short(millivolt)} mV)${crowded}; of ${short(1e4 * cell.area)} cm² ${short(failing)} % are expected to start a filament, which needs ${short(fastest)} to ${short(slowest)} h to cross (how much of the current its tip takes is an estimate)${flowLimit(face, cell.temperature, cell.stack.pressure)}${calibrated}`,
      help:
        islands > 1
          ? 'an interlayer on which lithium starts without an overpotential, or a start at a much lower rate'
          : 'shorter flaws, a lower local resistance, or a lower rate',
      sources: [porz],
      evidence: 'estimate',
    });
    // The worst flaw of a larger area is longer.
    const { threshold, watch } = failingShare;
    if (assessed.status !== 'risk' && failing > threshold)
      return { ...assessed, status: 'risk', value: failing, threshold, unit: '%', margin: 1 - failing / threshold };
    return assessed.status === 'ok' && failing > watch ? { ...assessed, status: 'watch' } : assessed;
  };
}

/** Soft lithium flows back out of a flaw before the pressure in it can crack it (Barai et al. 2020). */
function flowLimit({ layer, flawLength }: LithiumInterfaceData, temperature: number, pressure: number): string {
  const needed = crackingPressure(layer.material.fractureToughness ?? NaN, flawLength);
  const strength = yieldStrengthOfSize(flawWidth, temperature);
  // What is needed wedges the slot open, and wider slots let lithium out at less.
  const { youngsModulus: modulus, poissonRatio = 0.3 } = layer.material;
  const width = modulus === undefined ? flawWidth : wedgedWidth(flawWidth, needed, flawLength, modulus, poissonRatio);
  return flowPressure(strength, flawLength, width, pressure) < needed
    ? `; lithium of ${short(strength / 1e6)} MPa flows out of the flaw before that`
    : '';
}

function leakage(): OfInterface {
  return (face, subject) => {
    const { cell } = subject;
    const resistance = electronicResistance(cell, cell.temperature);
    const outcome = balanceCell(cell);
    const active = cell.cathode.kind === 'composite' ? cell.cathode.actives[0] : undefined;
    const full = outcome.ok ? outcome.balance.cathode?.full : undefined;
    if (resistance === undefined) return notAssessed('needs the electronic conductivity of every layer');
    if (!outcome.ok || active === undefined || full === undefined) return internalDeposition(face, subject);
    const voltage = openCircuitPotential(active, full, cell);
    const perMonth = (100 * 30 * 86400) / outcome.balance.capacity;
    const { leakage: convention } = conventionsOf(cell);
    const current = leakageBy(convention, resistance, 0, voltage, cell.temperature);
    const other = leakageBy(convention === 'ohmic' ? 'n_type' : 'ohmic', resistance, 0, voltage, cell.temperature);
    const compared =
      convention === 'ohmic'
        ? `taken alike at every potential, an upper bound; as an n-type conductor ${short(other * perMonth)} %`
        : `were the conductivity the same at every potential, ${short(other * perMonth)} % (an upper bound)`;
    const zone = zoneOf(face, subject);
    const assessed = upperLimit({
      value: current * perMonth,
      ...lithiumCriteria.leakage,
      message: `electrons leaking through the electrolyte cost about ${short(current * perMonth)} % of the capacity in a month of rest (order of magnitude: conductivities scatter by decades); ${compared}${zone === undefined ? '' : `; ${zone}`}`,
      help: 'a layer that blocks electrons at lithium (LiPON, a halide, Li3N), or purer grain boundaries',
    });
    return assessed.status === 'ok' && zone !== undefined ? { ...assessed, status: 'watch' } : assessed;
  };
}

/** Without a cathode only the lithium that precipitates inside is left to judge. */
function internalDeposition(face: LithiumInterfaceData, subject: Subject): Assessment {
  const { operation } = subject;
  const half = operation === undefined ? undefined : halfCyclesAt(face.role, operation).plating;
  if (half === undefined) return notAssessed(missing.current);
  const { name, nucleationOverpotential = internalNucleation } = face.layer.material;
  const rise = half.current * face.localResistance;
  const inside = zoneOf(face, subject);
  const limit = 1000 * nucleationOverpotential;
  const stated = {
    value: 1000 * rise,
    unit: 'mV',
    message:
      inside ??
      `plating lifts the lithium potential inside \`${name}\` by ${short(1000 * rise)} mV; lithium nucleates there from about ${short(limit)} mV on where electrons are about (order of magnitude)`,
    help: 'lower `local_resistance`, or put a layer that blocks electrons at the lithium',
    sources: ['Han et al., Nat. Energy 4, 187 (2019)', 'Liu et al., Nat. Mater. 20, 1485 (2021)'],
    evidence: 'estimate' as const,
  };
  if (inside === undefined && exceeds(stated.value, limit)) return unlimited(stated);
  return upperLimit({ ...stated, threshold: limit, watch: limit, violated: 'watch', strict: true });
}

/** Where lithium can precipitate inside the electrolyte; undefined where it cannot. */
function zoneOf(face: LithiumInterfaceData, { cell, operation }: Subject): string | undefined {
  const half = operation === undefined ? undefined : halfCyclesAt(face.role, operation).plating;
  const { name, electronicConductivity = 0, nucleationOverpotential = internalNucleation } = face.layer.material;
  if (half === undefined || !exceeds(electronicConductivity, 1e-7)) return undefined;
  const rise = half.current * face.localResistance;
  const zone = precipitationZone(rise, cell.temperature, nucleationOverpotential);
  return zone > 0
    ? `lithium can precipitate in up to ${short(100 * zone)} % of \`${name}\` (order of magnitude)`
    : undefined;
}
