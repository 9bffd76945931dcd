// From a checked simulation to an integration that has not begun.

import type { CheckedSimulation } from '../../model/simulation.ts';
import { assembleCell } from '../cells/assemble-cell.ts';
import { schedule } from '../protocol/schedule.ts';
import { createIntegration } from './integration.ts';
import { createTally, quantitiesOf } from './observer.ts';
import { createRecorder } from './recorder.ts';
import type { Integration } from './step-start.ts';

/** Throws NotAvailable where no model can be formed. */
export function prepareRun(simulation: CheckedSimulation): Integration {
  const assembled = assembleCell(simulation, startsWithDischarge(simulation));
  const quantities = quantitiesOf(assembled);
  const asked = simulation.plots.flatMap((plot) => plot.at ?? []);
  const recorder = createRecorder(assembled, quantities, asked);
  return createIntegration(simulation, assembled, quantities, recorder, createTally());
}

/** True when the first step with current discharges or strips (the default start is then full). */
function startsWithDischarge(simulation: CheckedSimulation): boolean {
  for (const { step } of schedule(simulation.protocol)) {
    const { kind } = step.action;
    if (kind === 'discharge' || kind === 'strip') return true;
    if (kind === 'charge' || kind === 'plate') return false;
  }
  return true;
}
