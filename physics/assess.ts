// What closed forms say about a cell: one verdict a mechanism, without running anything. The same functions stand
// behind the rules of the editor and the mechanisms of the solver.

import type { CheckedCell } from '../model/cell.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { Verdict } from '../model/verdict.ts';
import { cathodeCriteria } from './assess-cathode.ts';
import { contactCriteria } from './assess-contact.ts';
import { filmCriteria } from './assess-film.ts';
import { inventoryCriteria } from './assess-inventory.ts';
import { liquidCriteria } from './assess-liquid.ts';
import { penetrationCriteria } from './assess-penetration.ts';
import { separatorCriteria } from './assess-separator.ts';
import { stabilityCriteria } from './assess-stability.ts';
import type { Criterion, Subject } from './assessment.ts';
import { notAssessed } from './assessment.ts';
import { operationOf } from './operation.ts';

const criteria: readonly Criterion[] = [
  ...liquidCriteria,
  ...filmCriteria,
  ...inventoryCriteria,
  ...penetrationCriteria,
  ...contactCriteria,
  ...separatorCriteria,
  ...stabilityCriteria,
  ...cathodeCriteria,
];

/** Mechanisms without a closed form here, and what they wait for. */
const waiting: Readonly<Record<string, string>> = {
  stress_diffusion: 'diffusion under stress is not built yet',
  void_growth: 'voids in composites are not built yet',
  active_material_loss: 'loss of active material is not built yet',
  particle_swelling: 'the pressure of breathing particles is assessed by a run with a fixture',
  thermal: 'the heat balance is not built yet',
  phase_separation: 'phase separation is not built yet',
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
  const numbers = [assessment.value, assessment.threshold, assessment.margin];
  if (numbers.some((number) => number !== undefined && !Number.isFinite(number)))
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
