// Verdicts on what crowds the current before contact is lost: grain boundaries and uneven cathodes.

import { atWorst, type OfInterface } from './at-lithium.ts';
import { notAssessed, short, upperLimit, type Assessment, type Criterion, type Subject } from './assessment.ts';
import {
  cathodeUnevenness,
  currentAtBoundaries,
  grainBoundaryFocusing,
  levelledHeight,
  mismatchHeight,
  mismatchStress,
  modulusUnder,
} from './current-focusing.ts';
import type { BoundaryCurrents } from './grain-boundary-field.ts';
import { creepLawOf } from './lithium-creep.ts';
import { halfCyclesAt, type LithiumInterfaceData } from './lithium-interface.ts';
import type { HalfCycle } from './operation.ts';

export const focusingCriteria: readonly Criterion[] = [
  { id: 'interface/grain-boundary-focusing', mechanism: 'grain_boundary_focusing', assess: atWorst(boundaries()) },
  { id: 'interface/cathode-heterogeneity', mechanism: 'cathode_heterogeneity', assess: unevenCathode },
];

function boundaries(): OfInterface {
  return (face, { cell, operation }) => {
    const { material } = face.layer;
    const { grainBoundaryConductivityRatio: ratio, microstructure, name } = material;
    const grains = microstructure === undefined || microstructure === 'polycrystal';
    if (grains && ratio === undefined) return notAssessed(`needs \`grain_boundary_conductivity_ratio\` of \`${name}\``);
    const focusing = grainBoundaryFocusing(material, face.conductivity, face.localResistance);
    const currents = currentAtBoundaries(material, face.conductivity, face.localResistance);
    const half = operation === undefined ? undefined : halfCyclesAt(face.role, operation).plating;
    const why =
      currents === undefined || ratio === undefined
        ? `\`${name}\` has no grain boundaries`
        : ratio === 1
          ? `boundaries of \`${name}\` conduct like its grains, so they focus no current`
          : `boundaries of \`${name}\` conduct ${short(ratio)} times as well as its grains and carry ${short(currents.boundary)} times the current, ${short(currents.peak)} times at the most (two-dimensional solution of columnar grains)${mismatchOf(currents, half, face, cell.temperature)}`;
    return upperLimit({
      value: focusing,
      threshold: 1.5,
      watch: 1.5,
      violated: 'watch',
      strict: true,
      unit: '1',
      message: why,
      help: 'boundaries that conduct like the grains, larger grains or a glass',
      // Softer boundaries: the second.
      sources: [
        'Vishnugopi et al., Adv. Energy Mater. 12, 2102825 (2022)',
        'Yu & Siegel, ACS Appl. Mater. Interfaces 10, 38151 (2018)',
      ],
      evidence: 'estimate',
    });
  };
}

/** Lithium that stands higher beside the boundaries than at them, or the other way round; empty where it would be less than a nanometre. */
function mismatchOf(
  currents: BoundaryCurrents,
  half: HalfCycle | undefined,
  { layer: { material }, electrode }: LithiumInterfaceData,
  temperature: number,
): string {
  const height = half?.charge === undefined ? 0 : mismatchHeight(currents, half.charge);
  if (half?.charge === undefined || Math.abs(height) < 1e-9) return '';
  const higher = height > 0 ? 'grains' : 'boundaries';
  const text = `; ${higher} would end up ${short(1e9 * Math.abs(height))} nm higher`;
  const { grainSize: size } = material;
  const modulus = modulusUnder(height, material);
  if (modulus === undefined || size === undefined) return text;
  const duration = half.charge / half.current;
  const left = levelledHeight(height, duration, modulus, size, temperature, creepLawOf(electrode));
  return `${text}; creep of lithium levels that to ${short(1e9 * left)} nm, which press with ${short(mismatchStress(left, modulus, size) / 1e6)} MPa`;
}

function unevenCathode({ cell }: Subject): Assessment {
  const { cathode } = cell;
  if (cathode.kind !== 'composite' || cell.separator.kind !== 'solid')
    return notAssessed('needs a composite cathode behind a solid electrolyte');
  if (cathode.heterogeneity === undefined) return notAssessed('needs `heterogeneity` of the cathode');
  const factor = cathodeUnevenness(cell);
  return upperLimit({
    value: factor,
    threshold: 1.3,
    watch: 1.3,
    violated: 'watch',
    strict: true,
    unit: '1',
    message: `the unevenness of the cathode (${short(100 * cathode.heterogeneity)} %) reaches lithium as ${short(factor)} times the mean current at most`,
    help: 'a thicker electrolyte, or finer particles in the cathode',
    sources: ['decay of a Laplace field through the electrolyte'],
    evidence: 'estimate',
  });
}
