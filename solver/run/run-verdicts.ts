// What the simulated mechanisms came to, in the same words and with the same thresholds as the closed forms.

import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { assessCell } from '../../physics/assess.ts';
import { builtMechanisms, withCompanions } from '../mechanisms/registry.ts';
import { liquidVerdicts, whyNotInLiquid } from './liquid-verdicts.ts';
import type { Column, RunStatus } from './result.ts';
import { solidVerdicts, whyNotOnSolid } from './solid-verdicts.ts';
import { temperatureVerdict } from './temperature-verdict.ts';
import { windowVerdicts } from './window-verdicts.ts';

/**
 * What the run says of each included mechanism, in the order of `include`, and of the voltage window; then every closed form that predicts harm,
 * except where the run itself has simulated the mechanism and knows better.
 */
export function runVerdicts(simulation: CheckedSimulation, columns: readonly Column[], status: RunStatus): Verdict[] {
  const simulated = includedVerdicts(simulation, columns).map((v) => withheld(v, status));
  const known = new Set(simulated.filter((v) => v.status !== 'not_assessed').map((v) => v.mechanism));
  // A run with a heat balance knows better how warm the cell gets.
  if (known.has('thermal')) known.add('self_heating');
  const predicted = assessCell(simulation.cell, [simulation]).filter(
    (v) => (v.status === 'risk' || v.status === 'watch') && !known.has(v.mechanism),
  );
  return [...simulated, ...windowVerdicts(simulation.cell, columns), ...predicted];
}

/** A run that ended early has not shown that all is well. */
function withheld(verdict: Verdict, status: RunStatus): Verdict {
  if (verdict.status !== 'ok' || status === 'completed' || status === 'stopped') return verdict;
  const { id, mechanism } = verdict;
  return { id, mechanism, ...open(`the run ended early; until then: ${verdict.message}`) };
}

function includedVerdicts(simulation: CheckedSimulation, columns: readonly Column[]): Verdict[] {
  const { include, cell } = simulation;
  const isNamed = include.includes('thermal') || include.includes('self_heating');
  const named = cell.thermal?.model === 'lumped' && !isNamed ? [...include, 'thermal'] : include;
  return withCompanions(named).flatMap((name) => {
    if (!builtMechanisms.includes(name))
      return [notAssessed(name, `\`${name}\` is not built yet: the run leaves it out`)];
    // A capacitance is no risk; it only shapes the answer.
    if (name === 'double_layer') return [];
    if (name === 'thermal' || name === 'self_heating') return temperatureVerdict(simulation, columns, name);
    const inLiquid = liquidVerdicts(name, simulation, columns);
    const found = inLiquid ?? solidVerdicts(name, simulation, columns);
    if (found.length > 0) return found;
    const elsewhere = inLiquid === undefined ? whyNotOnSolid(name, cell) : whyNotInLiquid(name, simulation);
    const why = columns.length === 0 ? 'the run did not start' : elsewhere;
    return [notAssessed(name, `\`${name}\` was not assessed: ${why}`)];
  });
}

function notAssessed(mechanism: string, message: string): Verdict {
  return { id: `${mechanism}/run`, mechanism, ...open(message) };
}

function open(message: string): Pick<Verdict, 'status' | 'message' | 'sources'> {
  return { status: 'not_assessed', message, sources: [] };
}
