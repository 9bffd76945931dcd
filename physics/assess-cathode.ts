// Verdicts on composite and sulfur electrodes.

import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../model/cell.ts';
import { balanceCell, openCircuitPotential } from './balance.ts';
import { coatingResistance, surfaceFilmResistance } from './cathode-interphase.ts';
import { exceeds } from './compare.ts';
import { contactFraction } from './composite.ts';
import { chargedStoichiometry } from './operation.ts';
import { assessDebonding } from './debonding.ts';
import { reactingArea } from './electrode-transport.ts';
import { largestCurrent } from './largest-current.ts';
import {
  criticalRadius,
  freshStressIntensity,
  particleFractureEnergy,
  particleToughness,
} from './particle-fracture.ts';
import { particleStress } from './particle-stress.ts';
import { chargeShuttleFactor } from './sulfur.ts';
import { ionicThreshold, particleSizeRatio } from './percolation.ts';
import {
  lowerLimit,
  missing,
  notAssessed,
  short,
  upperLimit,
  type Assessment,
  type Criterion,
  type Subject,
} from './assessment.ts';

const noComposite = 'needs a composite cathode with a solid electrolyte';

export const cathodeCriteria: readonly Criterion[] = [
  { id: 'composition/delamination', mechanism: 'delamination', assess: delamination },
  { id: 'composition/contact', mechanism: 'composite_contact', assess: contact },
  { id: 'composition/percolation', mechanism: 'percolation', assess: percolation },
  { id: 'balance/lithium-plating', mechanism: 'lithium_plating', assess: plating },
  { id: 'fracture/particle-fracture', mechanism: 'particle_fracture', assess: fracture },
  { id: 'composition/cathode-interphase', mechanism: 'cathode_interphase', assess: interphase },
  { id: 'sulfur/polysulfide-shuttle', mechanism: 'polysulfide_shuttle', assess: shuttle },
];

function delamination({ cell, operation }: Subject): Assessment {
  const { cathode } = cell;
  const outcome = balanceCell(cell);
  const limits = outcome.ok ? outcome.balance.cathode : undefined;
  const active = cathode.kind === 'composite' ? cathode.actives[0] : undefined;
  if (cathode.kind !== 'composite' || cathode.electrolyte === undefined || active === undefined || limits === undefined)
    return notAssessed(noComposite);
  const charged = chargedStoichiometry(cell, active, operation, limits.full);
  const found = assessDebonding(cell, cathode, active, limits.empty, charged);
  if (found === undefined)
    return notAssessed(`the volume change or stiffness of \`${active.name}\` or its electrolyte is not known`);
  const opens =
    found.opensAt === undefined
      ? ''
      : `, from x = ${short(found.opensAt)} (${short(openCircuitPotential(active, found.opensAt, cell))} V) on`;
  return upperLimit({
    value: 100 * found.contraction,
    threshold: 100 * found.critical,
    watch: 70 * found.critical,
    unit: '%',
    message: `\`${active.name}\` shrinks by ${short(100 * found.contraction)} %; its interface opens at ${short(100 * found.critical)} %${opens}`,
    help: 'charge to less, use smaller particles, or a tougher interface',
    sources: ['Barai et al., Chem. Mater. 33, 5527 (2021)', 'Bucci et al., Phys. Rev. Mater. 2, 105407 (2018)'],
    evidence: 'estimate',
  });
}

function contact({ cell }: Subject): Assessment {
  const { cathode } = cell;
  if (cathode.kind !== 'composite' || cathode.electrolyte === undefined) return notAssessed(noComposite);
  const theta = 100 * contactFraction(cathode, cell.stack.fabricationPressure ?? 0, cell.stack.pressure);
  return lowerLimit({
    value: theta,
    threshold: 50,
    violated: 'watch',
    unit: '%',
    message: `${short(theta)} % of the active surface touches \`${cathode.electrolyte.material.name}\``,
    help: 'a higher fabrication pressure or a softer electrolyte',
    sources: ['Persson, Surf. Sci. Rep. 61, 201 (2006)', 'Sakuda, Hayashi & Tatsumisago, Sci. Rep. 3, 2261 (2013)'],
    evidence: 'estimate',
  });
}

function percolation({ cell }: Subject): Assessment {
  const { cathode } = cell;
  if (cathode.kind === 'composite' && cathode.electrolyte?.material.family === 'polymer')
    return notAssessed('a polymer is no powder: it hangs together at any share');
  const ratio = cathode.kind === 'composite' ? particleSizeRatio(cathode) : undefined;
  if (cathode.kind !== 'composite' || cathode.electrolyte === undefined || ratio === undefined)
    return notAssessed(noComposite);
  const value = 100 * cathode.electrolyte.volumeFraction;
  const threshold = 100 * ionicThreshold(ratio);
  return {
    status: value <= threshold ? 'risk' : value < threshold + 5 ? 'watch' : 'ok',
    value,
    threshold,
    margin: (value - threshold) / threshold,
    unit: '%',
    message: `${short(value)} % of electrolyte in the cathode against the ${short(threshold)} % below which it forms no path`,
    help: 'more electrolyte, or finer electrolyte particles',
    sources: ['Bielefeld, Weber & Janek, J. Phys. Chem. C 123, 1626 (2019)'],
    evidence: 'estimate',
  };
}

function plating({ cell }: Subject): Assessment {
  const outcome = balanceCell(cell);
  const full = outcome.ok ? outcome.balance.anode?.full : undefined;
  if (full === undefined) return notAssessed('needs an insertion anode whose balance is known');
  return upperLimit({
    value: full,
    threshold: 1,
    watch: 0.98,
    unit: '1',
    message: `a full charge fills the anode to x = ${short(full)}`,
    help: 'charge to less, or make the anode thicker',
    sources: ['Mohtat et al., J. Power Sources 427, 101 (2019)'],
    evidence: 'computed',
  });
}

/** Cracks in the particles of either electrode at the largest current; the one closest to cracking. */
function fracture({ cell, operation }: Subject): Assessment {
  const current = largestCurrent(operation);
  if (current === undefined) return notAssessed(missing.current);
  const electrodes = [cell.cathode, cell.anode].filter((e) => e.kind === 'composite');
  if (electrodes.length === 0) return notAssessed('needs a composite electrode');
  const found = electrodes
    .flatMap((e) => e.actives.flatMap((active) => crackingOf(active, e, cell, current) ?? []))
    .sort((a, b) => Math.max(b.intensity ?? 0, b.energy ?? 0) - Math.max(a.intensity ?? 0, a.energy ?? 0))[0];
  if (found === undefined)
    return notAssessed(`needs ${electrodes.flatMap((e) => e.actives.map(unknownOf)).join(', and ')}`);
  const { active, intensity, energy, tension } = found;
  const parts = [
    ...(intensity === undefined ? [] : [`fresh cracks to ${short(100 * intensity)} % of the toughness`]),
    ...(energy === undefined
      ? []
      : [`the stored energy to what cracks particles from ${short((1e6 * active.particleRadius) / energy)} µm on`]),
  ];
  const rest = {
    message: `at ${short(current / 10)} mA/cm² a tension of ${short(tension / 1e6)} MPa in \`${active.name}\` of ${short(1e6 * active.particleRadius)} µm brings ${parts.join(', ')}`,
    help: 'smaller particles, or a lower rate',
    sources: [
      'Deshpande et al., J. Electrochem. Soc. 159, A1730 (2012)',
      'Hu, Zhao & Suo, J. Mater. Res. 25, 1007 (2010)',
    ],
    unit: '1',
    evidence: 'estimate' as const,
  };
  // Enough energy is needed for a crack, but does not start one: it is watched, the toughness decides.
  const byEnergy = { value: energy ?? 0, threshold: 1, watch: 1, violated: 'watch', strict: true } as const;
  if (intensity === undefined) return upperLimit({ ...byEnergy, ...rest });
  const assessed = upperLimit({ value: intensity, threshold: 1, watch: 0.5, ...rest });
  return assessed.status === 'ok' && exceeds(energy ?? 0, 1) ? upperLimit({ ...byEnergy, ...rest }) : assessed;
}

/** What is missing to tell whether `active` cracks. */
function unknownOf(active: ActiveMaterial): string {
  const names = [
    ...(active.youngsModulus === undefined ? ['`youngs_modulus`'] : []),
    ...(active.volumeChange === undefined && active.partialMolarVolume === undefined ? ['`volume_change`'] : []),
    ...(active.fractureToughness === undefined && active.fractureEnergy === undefined ? ['`fracture_toughness`'] : []),
  ];
  return `${names.join(', ')} of \`${active.name}\``;
}

interface Cracking {
  readonly active: ActiveMaterial;
  /** Stress intensity at fresh cracks over the toughness. */
  readonly intensity: number | undefined;
  /** Radius over the one from which the stored energy can crack a particle. */
  readonly energy: number | undefined;
  readonly tension: number;
}

function crackingOf(
  active: ActiveMaterial,
  electrode: CompositeElectrode,
  cell: CheckedCell,
  current: number,
): Cracking | undefined {
  const stress = particleStress(active, electrode, cell, current);
  if (stress === undefined) return undefined;
  const toughness = particleToughness(active);
  const atCracks = freshStressIntensity(active, stress.tension);
  const fractureEnergy = particleFractureEnergy(active);
  const strain = (Math.abs(stress.molarVolume) * stress.difference) / 3;
  const intensity = toughness === undefined || atCracks === undefined ? undefined : atCracks / toughness;
  const energy =
    fractureEnergy === undefined
      ? undefined
      : active.particleRadius / criticalRadius(fractureEnergy, stress.modulus, strain);
  return intensity === undefined && energy === undefined
    ? undefined
    : { active, intensity, energy, tension: stress.tension };
}

/** Coating and interphase on the particles, per area of the cell. */
function interphase({ cell, operation }: Subject): Assessment {
  const { cathode } = cell;
  const active = cathode.kind === 'composite' ? cathode.actives[0] : undefined;
  if (cathode.kind !== 'composite' || active === undefined) return notAssessed('needs a composite cathode');
  const { interphaseResistance, interphaseResistanceGrowth: growth } = cathode;
  const coating = coatingResistance(active);
  if (coating === undefined)
    return notAssessed(`needs the \`ionic_conductivity\` of \`${active.coating?.name ?? 'the coating'}\``);
  if (interphaseResistance === undefined && active.coating === undefined)
    return notAssessed('needs `interphase_resistance` of the cathode, or a coating');
  const cycles = operation?.targetCycles;
  const grown = growth === undefined || cycles === undefined ? 0 : growth * Math.sqrt(cycles);
  const perArea = 1e4 / (reactingArea(cathode, cell) * cathode.thickness);
  const film = surfaceFilmResistance(active, cathode) * perArea;
  const later = grown > 0 ? `, ${short(film + grown * perArea)} Ω cm² after ${String(cycles)} cycles` : '';
  return upperLimit({
    value: film + grown * perArea,
    threshold: 20,
    watch: 20,
    violated: 'watch',
    strict: true,
    unit: 'ohm*cm^2',
    message: `films on \`${active.name}\` add ${short(film)} Ω cm² to the cell${later}`,
    help: 'a thinner coating, one that conducts better, or more contact area',
    sources: ['Ohta et al., Adv. Mater. 18, 2226 (2006)', 'Walther et al., Chem. Mater. 32, 6123 (2020)'],
    evidence: 'estimate',
  });
}

function shuttle({ cell, operation }: Subject): Assessment {
  const { cathode } = cell;
  const current = operation?.plating?.current;
  if (cathode.kind !== 'sulfur') return notAssessed('needs a sulfur cathode');
  if (cathode.electrolyte !== undefined)
    return notAssessed('a solid electrolyte dissolves no polysulfides: there is no shuttle');
  if (current === undefined) return notAssessed(missing.current);
  const factor = chargeShuttleFactor(cathode.shuttleConstant, cathode.loading, current);
  return upperLimit({
    value: 100 * factor,
    threshold: 100,
    watch: 50,
    unit: '%',
    message: `at ${short(current / 10)} mA/cm² the shuttle takes ${short(100 * factor)} % of the charging current${factor < 1 ? '' : ', so the charge never ends'}`,
    help: 'charge faster, or lower the shuttle constant by an additive or a barrier',
    sources: ['Mikhaylik & Akridge, J. Electrochem. Soc. 151, A1969 (2004)'],
    evidence: 'estimate',
  });
}
