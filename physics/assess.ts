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
import type { Assessment, Criterion, Subject } from './assessment.ts';
import { isWorse, notAssessed } from './assessment.ts';
import { operationOf } from './operation.ts';
import { withProbabilities } from './violation-probability.ts';

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
  thermal: 'the heat balance is assessed by a run that includes it',
  double_layer: 'a capacitance is no risk; a run that includes it shows what it does',
  phase_separation: 'phase separation is not built yet',
};

/**
 * Verdicts on `cell` under the simulations that use it, each with its own overrides: of several the worst. Without a
 * simulation only what needs no current is assessed. With `samples` every verdict that rests on estimates says how
 * likely the criterion is violated.
 */
export function assessCell(cell: CheckedCell, simulations: readonly CheckedSimulation[], samples = 0): Verdict[] {
  const subjects: readonly Subject[] =
    simulations.length === 0
      ? [{ cell, operation: undefined }]
      : simulations.map((simulation) => ({ cell: simulation.cell, operation: operationOf(simulation) }));
  const nominal = subjects.map((subject) => criteria.map((criterion) => finite(criterion.assess(subject))));
  const worst = criteria.map((_, i) => indexOfWorst(nominal.flatMap((own) => own[i] ?? [])));
  const found = new Map<Criterion, Assessment>();
  subjects.forEach((subject, k) => {
    // Only where a simulation is the worst for a criterion its spread counts.
    const own = criteria.flatMap((criterion, i) => {
      const assessment = nominal[k]?.[i];
      return worst[i] === k && assessment !== undefined ? [{ criterion, assessment }] : [];
    });
    for (const { criterion, assessment } of samples === 0 ? own : withProbabilities(subject, own, samples))
      found.set(criterion, assessment);
  });
  const assessed = criteria.flatMap((criterion): Verdict[] => {
    const assessment = found.get(criterion);
    return assessment === undefined ? [] : [{ id: criterion.id, mechanism: criterion.mechanism, ...assessment }];
  });
  const open = Object.entries(waiting).map(([mechanism, message]): Verdict => ({
    id: `not-built/${mechanism.replaceAll('_', '-')}`,
    mechanism,
    ...notAssessed(message),
  }));
  return [...assessed, ...open];
}

/** A number that is not finite comes from an input that is missing or absurd: that is no verdict. */
function finite(assessment: Assessment): Assessment {
  const numbers = [assessment.value, assessment.threshold, assessment.margin];
  return numbers.some((number) => number !== undefined && !Number.isFinite(number))
    ? notAssessed('an input is missing or cannot be evaluated')
    : assessment;
}

/** The first of the worst, by status and then by margin. */
function indexOfWorst(assessments: readonly Assessment[]): number {
  return assessments.reduce((worst, own, k) => (isWorse(own, assessments[worst] ?? own) ? k : worst), 0);
}
