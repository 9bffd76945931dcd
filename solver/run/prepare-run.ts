// From a checked simulation to an integration that has not begun.

import type { DriveStep } from '../../model/protocol.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { directionOf } from '../../physics/step-direction.ts';
import { assembleCell } from '../cells/assemble-cell.ts';
import { schedule } from '../protocol/schedule.ts';
import { createIntegration } from './integration.ts';
import { quantitiesOf } from './observer.ts';
import { createTally } from './tally.ts';
import { createRecorder } from './recorder.ts';
import type { Integration } from './step-start.ts';

/** Throws NotAvailable where no model can be formed. */
export function prepareRun(simulation: CheckedSimulation): Integration {
  const assembled = assembleCell(simulation, startsWithDischarge(simulation));
  const quantities = quantitiesOf(assembled);
  const asked = simulation.plots.flatMap((plot) => plot.at ?? []);
  const withRadius = simulation.plots.some((plot) => plot.x === 'radius');
  const recorder = createRecorder(assembled, quantities, asked, withRadius);
  return createIntegration(simulation, assembled, quantities, recorder, createTally());
}

/** True when the first step with current discharges or strips (the default start is then full). */
function startsWithDischarge(simulation: CheckedSimulation): boolean {
  for (const { step } of schedule(simulation.protocol)) {
    const direction = step.action.kind === 'drive' ? netDirection(step.action) : directionOf(step.action);
    if (direction !== undefined) return direction > 0;
  }
  return true;
}

/** Which way a course goes on the whole; undefined for one of voltages, which tells nothing. */
function netDirection({ quantity, times, values }: DriveStep): 1 | -1 | undefined {
  if (quantity === 'voltage') return undefined;
  let net = 0;
  for (let k = 1; k < times.length; k++) net += (times[k] - times[k - 1]) * (values[k] + values[k - 1]);
  return net > 0 ? -1 : net < 0 ? 1 : undefined;
}
