// Verdicts on the electrochemical stability of electrolytes: windows, interphases, layers that decompose under constraint.

import { fullAnodePotential } from './charge-potential.ts';
import { atWorst, worstInterface, type OfInterface } from './at-lithium.ts';
import {
  atomicVolume,
  atomsOf,
  confiningModulus,
  constrainedModulus,
  constrainedPotential,
  type ConstrainedModulus,
} from './decomposition.ts';
import { exceeds } from './compare.ts';
import { conventionsOf } from './conventions.ts';
import { fillingDepth } from './filament-growth.ts';
import { interphaseResistance, interphaseThickness, interphaseTime } from './interphase.ts';
import { lithiumCriteria } from './lithium-criteria.ts';
import { lithiumInterfaces } from './lithium-interface.ts';
import type { SolidLayer } from '../model/cell.ts';
import type { Conventions } from '../model/conventions.ts';
import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { notAssessed, short, upperLimit, type Assessment, type Criterion, type Subject } from './assessment.ts';

const zhu = 'Zhu, He & Mo, ACS Appl. Mater. Interfaces 7, 23685 (2015)';
const ye = 'Ye & Li, Nature 593, 218 (2021)';
const fitzhugh = 'Fitzhugh, Ye & Li, J. Mater. Chem. A 7, 23604 (2019)';
const electronvolt = 1.602176634e-19;
/** Bulk modulus of decomposition products, Pa (our estimate between Li₂S, Li₃P and LiCl). */
const productModulus = 40e9;
/** Least volume gain and energy (eV per atom) of a centre layer that fills cracks. */
const leastGain = 0.15;
const leastEnergy = 0.3;
/** Grains that an outer layer needs across it to keep lithium from the centre (Ye & Li 2021), and their size where it is not known, m. */
const leastGrains = 5;
const usualGrainSize = 5e-6;

export const stabilityCriteria: readonly Criterion[] = [
  { id: 'stability/window', mechanism: 'stability_window', assess: window },
  { id: 'stability/interphase-growth', mechanism: 'interphase_growth', assess: atWorst(interphase()) },
  { id: 'stability/multilayer', mechanism: 'multilayer', assess: multilayer },
];

function window(subject: Subject): Assessment {
  const reduced = worstInterface(subject.cell, ({ layer }) => reactionRank(layer.material));
  if (reduced?.face.layer.material.interphaseClass === 'mixed_conducting') {
    const { name, reductionProducts, reductionPotential } = reduced.face.layer.material;
    return {
      status: 'risk',
      value: 0,
      ...(reductionPotential === undefined ? {} : { threshold: reductionPotential, unit: 'V', margin: -1 }),
      message: `lithium${reduced.where} reduces \`${name}\` to ${reductionProducts ?? 'products'} that conduct electrons`,
      help: 'put a passivating electrolyte between them',
      sources: [zhu],
      evidence: 'computed',
    };
  }
  const passivated = reduced?.face.layer.material;
  if (subject.cell.cathode.kind !== 'lithium' || passivated?.interphaseClass === undefined) return oxidation(subject);
  const { name, interphaseClass, reductionProducts, reductionPotential } = passivated;
  const why =
    interphaseClass === 'passivating'
      ? `is reduced by lithium to ${reductionProducts ?? 'products'} that passivate`
      : `is hardly reduced by lithium: ${reductionPotential === undefined ? 'its limit' : `${short(reductionPotential)} V`} is within the accuracy of the computation`;
  return {
    status: 'ok',
    message: `\`${name}\` ${why}; computed without kinetics, practical windows are wider`,
    help: 'an interphase grows all the same: see `interphase_growth`',
    sources: [zhu],
    evidence: 'computed',
  };
}

/** The more, the more of an electrolyte lithium eats: products that conduct electrons never stop it. */
function reactionRank({ interphaseClass }: SolidElectrolyte): number | undefined {
  return interphaseClass === undefined
    ? undefined
    : { kinetically_stable: 0, passivating: 1, mixed_conducting: 2 }[interphaseClass];
}

/** The cathode's largest potential against the oxidation limit of what touches it. */
function oxidation({ cell, operation }: Subject): Assessment {
  const { cathode } = cell;
  const cutOff = operation?.chargeCutOff ?? cell.voltageWindow?.upper;
  if (cathode.kind !== 'composite' || cutOff === undefined) return notAssessed('needs a cathode with a charge cut-off');
  const potential = cutOff + fullAnodePotential(cell);
  const coating = cathode.actives[0]?.coating;
  const electrolyte = cell.electrolyte ?? cathode.electrolyte?.material;
  const limit = coating ?? electrolyte;
  if (limit?.oxidationPotential === undefined)
    return notAssessed(`no oxidation limit is known for \`${limit?.name ?? 'the electrolyte'}\``);
  return upperLimit({
    value: potential,
    threshold: limit.oxidationPotential,
    watch: limit.oxidationPotential,
    violated: coating === undefined ? 'risk' : 'watch',
    unit: 'V',
    message: `the cathode is charged to ${short(potential)} V against lithium; \`${limit.name}\` is oxidised above ${short(limit.oxidationPotential)} V${coating === undefined ? '' : ', passivation assumed'} (computed without kinetics, practical windows are wider)`,
    help: coating === undefined ? 'coat the particles, or charge to less' : 'expect slow growth of resistance',
    sources: [zhu],
    evidence: 'computed',
  });
}

function interphase(): OfInterface {
  return (face, { cell, operation }) => {
    const { material } = face.layer;
    const { temperature } = cell;
    if (material.interphaseGrowthConstant === undefined)
      return notAssessed(`no growth constant is known for the interphase of \`${material.name}\``);
    const life = operation?.targetLife ?? 1000 * 3600;
    const thickness = interphaseThickness(material, life, temperature);
    const resistance = 1e4 * interphaseResistance(material, thickness);
    return upperLimit({
      value: resistance,
      ...lithiumCriteria.interphase,
      message: `the interphase on \`${material.name}\` is expected to reach ${short(1e9 * thickness)} nm and ${short(resistance)} Ω cm² after ${short(life / 3600)} h at ${short(temperature - 273.15)} °C`,
      help: 'an electrolyte whose products passivate or conduct better',
      sources: [zhu, 'Wenzel et al., Chem. Mater. 28, 2400 (2016)'],
      evidence: 'estimate',
    });
  };
}

function multilayer(subject: Subject): Assessment {
  const { cell } = subject;
  const layers = cell.separator.kind === 'solid' ? cell.separator.layers : [];
  const { constraint } = conventionsOf(cell);
  if (layers.length === 0) return notAssessed('needs a solid electrolyte');
  const wrong = lithiumInterfaces(cell).find(({ layer }) => layer.material.interphaseClass === 'mixed_conducting');
  const stable = layers.find((l) => l.material.interphaseClass !== 'mixed_conducting');
  const rest = { sources: [ye, fitzhugh], evidence: 'computed' as const };
  if (wrong !== undefined) {
    const { name } = wrong.layer.material;
    return {
      status: stable === undefined ? 'watch' : 'risk',
      message:
        stable === undefined
          ? `\`${name}\` alone keeps reacting with lithium; between layers that passivate it would fill cracks instead; ${constraintOf(wrong.layer.material, constraint)}`
          : `\`${name}\` touches lithium although \`${stable.material.name}\` could keep them apart`,
      help: stable === undefined ? `put \`${name}\` between layers such as \`Li6PS5Cl\`` : 'swap the layers',
      ...rest,
    };
  }
  const centre = layers.length < 3 ? undefined : layers[Math.floor(layers.length / 2)];
  const [first] = layers;
  if (centre === undefined || first === undefined) {
    const own = first === undefined ? '' : constraintOf(first.material, constraint);
    return notAssessed(`needs three solid layers${own === '' ? '' : `; ${own}`}`);
  }
  const outers = lithiumInterfaces(cell);
  if (outers.length === 0) return centreLayer(centre, first, constraint, cell.temperature, rest);
  return atWorst(({ layer }) => centreLayer(centre, layer, constraint, cell.temperature, rest))(subject);
}

/** Whether the centre layer decomposes into enough volume to fill a crack, and what would stop it. */
function centreLayer(
  centre: SolidLayer,
  outer: SolidLayer,
  convention: Conventions['constraint'],
  temperature: number,
  rest: Pick<Assessment, 'sources' | 'evidence'>,
): Assessment {
  const { name, reactionStrain: gain, decompositionEnergy } = centre.material;
  if (gain === undefined || decompositionEnergy === undefined)
    return notAssessed(`needs \`reaction_strain\` and \`decomposition_energy\` of \`${name}\``);
  const energy = -decompositionEnergy / electronvolt;
  // What both tell of a crack: how much volume is gained, and whether there is energy to gain it with.
  const score = Math.min(gain / leastGain, energy / leastEnergy);
  const thin = isolationOf(outer);
  const fills = score < 1 ? 'does not fill' : 'fills';
  return {
    status: score < 1 || thin !== undefined ? 'watch' : 'ok',
    value: score,
    threshold: 1,
    margin: score - 1,
    unit: '1',
    message: `\`${name}\` in the centre gains ${short(100 * gain)} % of volume and ${short(energy)} eV per atom on meeting lithium, which ${fills} cracks (from ${100 * leastGain} % and ${leastEnergy} eV on)${fillingTime(centre.material, temperature)}${confinementOf(centre.material, outer, convention)}; ${constraintOf(centre.material, convention)}; lithium already in a crack shrinks when it reacts, so filling needs ions from the far side${thin ?? ''}`,
    help:
      score < 1
        ? 'a less stable sulfide such as `LGPS` in the centre'
        : thin === undefined
          ? 'keep the outer layers free of pores that reach through'
          : `outer layers of at least ${short(1e6 * leastGrains * (outer.material.grainSize ?? usualGrainSize))} µm`,
    ...rest,
  };
}

/** What the outer layers hold the centre with, against what would stop it, and how far that widens its window. */
function confinementOf(centre: SolidElectrolyte, outer: SolidLayer, convention: Conventions['constraint']): string {
  const moduli = moduliOf(centre);
  const { shearModulus, name } = outer.material;
  if (moduli === undefined || shearModulus === undefined) return '';
  const confined = confiningModulus(productModulus, shearModulus, 1 - outer.relativeDensity);
  const { reductionPotential, reductionStepStrain: strain, reductionStepElectrons: electrons, molarVolume } = centre;
  const shifted =
    reductionPotential === undefined || strain === undefined || electrons === undefined || molarVolume === undefined
      ? ''
      : `, which would move its reduction from ${short(reductionPotential)} to ${short(constrainedPotential(reductionPotential, confined, strain, molarVolume, electrons))} V`;
  return `; \`${name}\` confines it with ${short(confined / 1e9)} GPa, ${short((100 * confined) / moduli[convention])} % of K*${shifted}`;
}

/** An outer layer of few grains lets lithium through to the centre; undefined where it does not. */
function isolationOf(outer: SolidLayer): string | undefined {
  const { material, thickness } = outer;
  if (material.microstructure !== undefined && material.microstructure !== 'polycrystal') return undefined;
  const grains = thickness / (material.grainSize ?? usualGrainSize);
  return exceeds(leastGrains, grains)
    ? `; the outer layer is ${short(grains)} grains thick, so pores may reach through to the centre`
    : undefined;
}

function moduliOf(material: SolidElectrolyte): ConstrainedModulus | undefined {
  const { formula, molarVolume, decompositionEnergy: energy, reactionStrain: strain } = material;
  const atoms = formula === undefined ? undefined : atomsOf(formula);
  if (atoms === undefined || molarVolume === undefined || energy === undefined || !((strain ?? 0) > 0))
    return undefined;
  return constrainedModulus(energy, atomicVolume(molarVolume, atoms), strain ?? NaN);
}

/** K* in both conventions, the chosen one first. */
function constraintOf(material: SolidElectrolyte, convention: Conventions['constraint']): string {
  const moduli = moduliOf(material);
  if (moduli === undefined)
    return `K* of \`${material.name}\` needs its formula, molar volume, decomposition energy and reaction strain`;
  const linear = short(moduli.linear / 1e9);
  const inclusion = short(moduli.inclusion / 1e9);
  const told =
    convention === 'linear'
      ? [linear, 'linear convention', `${inclusion} GPa for an elastic inclusion`]
      : [inclusion, 'elastic inclusion', `${linear} GPa in the linear convention`];
  return `a constraint of K* = ${told[0]} GPa would stop \`${material.name}\` from decomposing (computed here from its energy and crystal volumes, ${told[1]}; ${told[2]})`;
}

/** How long the reaction takes to fill a crack, by the growth of the interphase; empty where that is not known. */
function fillingTime(material: SolidElectrolyte, temperature: number): string {
  const { reactionStrain = 0, interphaseGrowthConstant = 0 } = material;
  if (!(reactionStrain > 0) || !(interphaseGrowthConstant > 0)) return '';
  const hours = interphaseTime(material, fillingDepth(reactionStrain), temperature) / 3600;
  return `, in ${short(hours)} h by its interphase growth (estimate; filaments that cross faster are not stopped)`;
}
