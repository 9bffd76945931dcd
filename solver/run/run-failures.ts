// Why a run cannot go on, in words: when, which variable, the likely cause and what to do.

import { createCellFields } from '../cells/cell-model.ts';
import type { Integration } from './step-start.ts';
import type { RunFailure } from './result.ts';

/** Below this share of the initial salt concentration a place counts as depleted. */
const depleted = 0.05;

/** The step at the present state cannot begin: nothing satisfies what it demands. */
export function unreachable({ bdf, assembled }: Integration, culprit: number): RunFailure {
  const { model } = assembled;
  const { control } = model.border;
  const demand = { current: 'current', voltage: 'voltage', power: 'power', resistance: 'load' }[control.kind];
  const worst = culprit < 0 ? '' : ` (worst: ${model.nameOf(culprit)})`;
  return {
    time: bdf.t,
    variable: culprit < 0 ? demand : model.nameOf(culprit),
    cause: `no state of the cell satisfies the ${demand} that the step demands at its start${worst}`,
    help: `lower the ${demand}, or start the step from another state of charge`,
  };
}

/** The integrator gave up: step sizes went to nothing. Looks at the state for the usual reason. */
export function stuck(run: Integration, outcome: string): RunFailure {
  const { bdf, assembled } = run;
  const culprit = assembled.model.culprit();
  const variable = culprit < 0 ? 'no single variable' : assembled.model.nameOf(culprit);
  return (
    depletion(run) ?? {
      time: bdf.t,
      variable,
      cause: `the solution cannot be continued past t = ${bdf.t.toPrecision(6)} s (${outcome}; worst: ${variable})`,
      help: 'tighten the tolerance, lower the current, or end the step earlier',
    }
  );
}

/** A limit that is always armed was passed: the step had no end that came first. */
export function unsafe(run: Integration, what: string): RunFailure {
  const { bdf } = run;
  return (
    depletion(run) ?? {
      time: bdf.t,
      variable: what,
      cause: `${what} at t = ${bdf.t.toPrecision(6)} s, and the step has no end before that`,
      help: 'end the step at a voltage of the window, at a capacity or after a time',
    }
  );
}

function depletion({ bdf, assembled }: Integration): RunFailure | undefined {
  const { model } = assembled;
  const fields = createCellFields(model);
  model.fields(bdf.y, fields);
  const lowest = fields.concentration.indexOf(fields.concentration.reduce((a, b) => Math.min(a, b), Infinity));
  if (!(fields.concentration[lowest] < depleted * model.grid.initialU)) return undefined;
  const variable = model.nameOf(model.concentrationIndex + lowest);
  return {
    time: bdf.t,
    variable,
    cause: `the salt runs out at t = ${bdf.t.toPrecision(6)} s: ${variable} goes to zero`,
    help: 'lower the current, thin the electrodes or the separator, or raise porosity or salt diffusivity',
  };
}

export function exhausted({ bdf }: Integration, role: string): RunFailure {
  return {
    time: bdf.t,
    variable: `${role}.lithium_thickness`,
    cause: `the lithium of the ${role} is used up at t = ${bdf.t.toPrecision(6)} s`,
    help: `give the ${role} a thicker foil, or strip less charge before plating it back`,
  };
}

/** Lithium that is stripped thins the stack until the fixture no longer presses on it. */
export function unpressed({ bdf }: Integration): RunFailure {
  return {
    time: bdf.t,
    variable: 'stack.pressure',
    cause: `the fixture no longer presses on the stack from t = ${bdf.t.toPrecision(6)} s on`,
    help: 'raise `stack.pressure`, take a softer spring, or start from a lower state of charge',
  };
}
