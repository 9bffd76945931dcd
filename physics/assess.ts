// What closed forms say about a cell: one verdict a mechanism, without running anything. The same functions stand
// behind the rules of the editor and the mechanisms of the solver.

import type { CheckedCell } from '../model/cell.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { Verdict } from '../model/verdict.ts';
import { cathodeCriteria } from './assess-cathode.ts';
import { liquidCriteria } from './assess-liquid.ts';
import { lithiumCriteria } from './assess-lithium.ts';
import type { Criterion, Subject } from './assessment.ts';
import { notAssessed } from './assessment.ts';
import { operationOf } from './operation.ts';

const criteria: readonly Criterion[] = [...liquidCriteria, ...lithiumCriteria, ...cathodeCriteria];

/** Mechanisms without a closed form here, and what they wait for. */
const waiting: Readonly<Record<string, string>> = {
  chazalviel: 'growth after depletion is not built yet',
  wagner: 'the Wagner number is not built yet',
  nucleation: 'nucleation densities are not built yet',
  sei_growth: 'growth of the film on lithium is not built yet',
  sei_swelling: 'swelling of the film on lithium is not built yet',
  dead_lithium: 'loss of electronic contact is not built yet',
  electrolyte_consumption: 'consumption of the liquid is not built yet',
  stress_kinetics: 'kinetics under stress are not built yet',
  grain_boundary_focusing: 'needs the conductivity of grain boundaries, which no material gives',
  plating_contact_loss: 'contact loss while plating is not built yet',
  interlayer: 'the effect of interlayers is not built yet',
  cathode_heterogeneity: 'needs the unevenness of the cathode, which no property gives',
  stress_diffusion: 'diffusion under stress is not built yet',
  particle_fracture: 'cracks in particles are not built yet',
  cathode_interphase: 'growth of the cathode interphase is not built yet',
  void_growth: 'voids in composites are not built yet',
  active_material_loss: 'loss of active material is not built yet',
  particle_swelling: 'the pressure of breathing particles is assessed by a run with a fixture',
  thermal: 'the heat balance is not built yet',
  phase_separation: 'phase separation is not built yet',
  polysulfide_shuttle: 'needs a sulfur cathode, which is not built yet',
};

const order = { risk: 0, watch: 1, ok: 2, not_assessed: 3 } as const;

/**
 * Verdicts on `cell` under the simulations that use it, each with its own overrides: of several the worst. Without a
 * simulation only what needs no current is assessed.
 */
export function assessCell(cell: CheckedCell, simulations: readonly CheckedSimulation[]): Verdict[] {
  const subjects: readonly Subject[] =
    simulations.length === 0
      ? [{ cell, operation: undefined }]
      : simulations.map((simulation) => ({ cell: simulation.cell, operation: operationOf(simulation) }));
  const assessed = criteria.map((criterion) => worst(subjects.map((subject) => verdictOf(criterion, subject))));
  const open = Object.entries(waiting).map(([mechanism, message]): Verdict => ({
    id: `not-built/${mechanism.replaceAll('_', '-')}`,
    mechanism,
    ...notAssessed(message),
  }));
  return [...assessed, ...open];
}

function verdictOf(criterion: Criterion, subject: Subject): Verdict {
  const { id, mechanism } = criterion;
  const assessment = criterion.assess(subject);
  // A number that is not finite comes from an input that is missing or absurd: that is no verdict.
  if (assessment.value !== undefined && !Number.isFinite(assessment.value))
    return { id, mechanism, ...notAssessed('an input is missing or cannot be evaluated') };
  return { id, mechanism, ...assessment };
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((a, b) =>
    order[b.status] < order[a.status] || (order[b.status] === order[a.status] && (b.margin ?? 1) < (a.margin ?? 1))
      ? b
      : a,
  );
}
