// Why a run cannot go on, in words: when, which variable, the likely cause and what to do.

import { temperatureLimit } from '../../physics/temperature-limit.ts';
import { currentIndex, voltageIndex, type Control } from '../cells/border.ts';
import { createCellFields } from '../cells/cell-model.ts';
import { shellsPerParticle } from '../cells/create-particles.ts';
import { createFaces, lithiumBoundary, prepareDiffusion, prepareIonic } from '../cells/faces.ts';
import type { Integration, Unreached } from './step-start.ts';
import type { RunFailure } from './result.ts';
import { temperatureAt } from './safety-limits.ts';

/** Below this share of the initial salt concentration a place counts as depleted. */
const depleted = 0.05;

/** The step at the present state cannot begin: nothing satisfies what it demands. Says how far the demand could be raised. */
export function unreachable({ bdf, assembled }: Integration, { culprit, last, restVoltage }: Unreached): RunFailure {
  const { model, cell } = assembled;
  const { control } = model.border;
  const demand = demandNames[control.kind];
  const area = cell.area * cell.electrodePairs;
  const worst = culprit < 0 ? '' : ` (worst: ${model.nameOf(culprit)})`;
  const reached =
    last === undefined
      ? ''
      : `; raised from rest at ${volts(restVoltage)}, it follows as far as ${describe(last.control, area)}, at ${volts(last.voltage)}${control.kind === 'current' ? '' : ` and ${amperes(last.current * area)}`}`;
  return {
    time: bdf.t,
    variable: culprit < 0 ? demand : model.nameOf(culprit),
    cause: `no state of the cell satisfies the ${demand} of ${describe(control, area)} that the step demands at its start${worst}${reached}`,
    help: `${control.kind === 'resistance' ? 'raise the resistance of the load' : `lower the ${demand}`}, or start the step from another state of charge${finerShells(model)}`,
  };
}

/** Fewer put the surface of a particle so far from its outermost shell that a current fills or empties it at once. */
const fewShells = 10;

function finerShells({ grid }: Integration['assembled']['model']): string {
  const coarse = [grid.anode, grid.cathode]
    .flatMap((electrode) => electrode?.populations ?? [])
    .some((population) => (shellsPerParticle(population) ?? fewShells) < fewShells);
  return coarse ? `; ${fewShells} \`shells\` or more in the \`mesh\` also let it take more current` : '';
}

const demandNames = { current: 'current', voltage: 'voltage', power: 'power', resistance: 'load' } as const;

/** A demand on the whole cell, by its size. */
function describe({ kind, value }: Control, area: number): string {
  switch (kind) {
    case 'current':
      return amperes(value * area);
    case 'voltage':
      return volts(value);
    case 'power':
      return `${shown(value * area)} W`;
    case 'resistance':
      return `${(value / area).toPrecision(4)} ohm`;
  }
}

/** Four digits, none of them an exponent. */
const shown = (value: number): string => {
  const size = Math.abs(value);
  return size >= 1e4 && size < 1e15 ? size.toFixed(0) : size.toPrecision(4);
};
const volts = (value: number): string => `${value.toPrecision(4)} V`;
const amperes = (value: number): string => `${shown(value)} A`;

/** A power is at its largest near half the open-circuit voltage; more current then only lowers it. */
const nearLargestPower = 0.65;

/** A power that the cell no longer gives; for certain where no state gives it any more. */
function overpowered({ bdf, assembled, quantities, tally }: Integration, isCertain: boolean): RunFailure | undefined {
  const { model, cell } = assembled;
  const { control } = model.border;
  if (control.kind !== 'power' || control.value <= 0) return undefined;
  const voltage = bdf.y[model.borderOffset + voltageIndex];
  const openCircuit = quantities.find((q) => q.name === 'ocv')?.read(bdf.t, bdf.y, tally);
  if (openCircuit === undefined || (!isCertain && voltage > nearLargestPower * openCircuit)) return undefined;
  return {
    time: bdf.t,
    variable: 'power',
    cause: `the cell no longer gives ${describe(control, cell.area * cell.electrodePairs)} from t = ${bdf.t.toPrecision(6)} s on: at ${volts(voltage)} against an open-circuit voltage of ${volts(openCircuit)}, more current brings no more power`,
    help: 'end the step at a voltage that comes before, or lower the power',
  };
}

/**
 * The integrator gave up: step sizes went to nothing, and a new start from there was of no use (`isDeadEnd`: nothing satisfies
 * the demand there). Looks at the state for the usual reason.
 */
export function stuck(run: Integration, outcome: string, isDeadEnd: boolean): RunFailure {
  const short = shorted(run, 'has no state that goes on');
  if (short !== undefined) return short;
  const { bdf, assembled } = run;
  const hot = overheated(run, nearLimit, 'the solution cannot be continued: the cell');
  if (hot !== undefined) return hot;
  const culprit = assembled.model.culprit();
  const variable = culprit < 0 ? 'no single variable' : assembled.model.nameOf(culprit);
  return (
    depletion(run) ??
    overpowered(run, isDeadEnd) ?? {
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
  const { control } = run.assembled.model.border;
  const short = shorted(run, `does not come to the end of the step: ${what}`);
  if (short !== undefined) return short;
  const hot = overheated(run, atLimit, 'the cell');
  if (hot !== undefined) return hot;
  if (control.kind === 'voltage')
    return {
      time: bdf.t,
      variable: 'voltage',
      cause: `${what}: the step itself demands ${volts(control.value)}, further outside the voltage window than any overpotential`,
      help: 'demand a voltage within the window, or widen `voltage_window`',
    };
  return (
    depletion(run) ?? {
      time: bdf.t,
      variable: what,
      cause: `${what} at t = ${bdf.t.toPrecision(6)} s, and no end of the step has come before that`,
      help: 'end the step at a voltage of the window, at a capacity or after a time',
    }
  );
}

/** A cell that something has shorted: `what` becomes of it now. */
function shorted({ bdf, assembled }: Integration, what: string): RunFailure | undefined {
  const since = assembled.model.border.bypass?.shortedAt ?? NaN;
  if (!(since <= bdf.t)) return undefined;
  return {
    time: bdf.t,
    variable: 'shorted',
    cause: `the cell, shorted by lithium since t = ${since.toPrecision(6)} s, ${what} at t = ${bdf.t.toPrecision(6)} s`,
    help: 'see the verdicts for what shorted it; end the step at a capacity or after a time to see the short go on',
  };
}

/** Events are found to rounding; a step that fails next to the limit fails of the warmth, K. */
const atLimit = 1e-3;
const nearLimit = 10;

/** A cell within `margin` (K) of what it stands: `who` is at its temperature now. */
function overheated({ bdf, assembled }: Integration, margin: number, who: string): RunFailure | undefined {
  const { model, cell } = assembled;
  const { heat } = model.border;
  const limit = temperatureLimit(cell);
  const temperature = temperatureAt(model, bdf.y);
  if (heat === undefined || !(temperature > limit.value - margin)) return undefined;
  const celsius = (kelvin: number): string => `${(kelvin - 273.15).toFixed(1)} °C`;
  const beside = margin === atLimit ? limit.what : `next to the ${celsius(limit.value)} ${limit.what}`;
  return {
    time: bdf.t,
    variable: 'temperature',
    cause: `${who} reaches ${celsius(temperature)} at t = ${bdf.t.toPrecision(6)} s, ${beside}`,
    help:
      heat.transfer > 0
        ? 'raise `heat_transfer` or `cooling_area` in the `thermal` block, or lower the current'
        : 'add `heat_transfer = 10 W/m^2/K` to the `thermal` block, without which nothing cools the cell, or lower the current',
  };
}

function depletion({ bdf, assembled }: Integration): RunFailure | undefined {
  const { model } = assembled;
  const fields = createCellFields(model);
  model.fields(bdf.y, fields);
  const { concentration } = fields;
  const lowest = concentration.indexOf(concentration.reduce((a, b) => Math.min(a, b), Infinity));
  const isDry = (u: number): boolean => u < depleted * model.grid.initialU;
  const surfaces = createFaces(model.grid);
  prepareIonic(surfaces, concentration);
  prepareDiffusion(surfaces, concentration);
  const current = bdf.y[model.borderOffset + currentIndex];
  const face = model.border.faces.find(({ role }) => isDry(lithiumBoundary(surfaces, role, concentration, current)));
  if (!isDry(concentration[lowest]) && face === undefined) return undefined;
  const variable =
    face === undefined
      ? model.nameOf(model.concentrationIndex + lowest)
      : `electrolyte concentration at the ${face.role}`;
  // Then the layer without salt is thinner than half a mesh cell.
  const isUnresolved =
    face !== undefined && !isDry(concentration[face.role === 'anode' ? 0 : concentration.length - 1]);
  return {
    time: bdf.t,
    variable,
    cause: `the salt runs out at t = ${bdf.t.toPrecision(6)} s: ${variable} goes to zero`,
    help: `lower the current, thin the electrodes or the separator, or raise porosity or salt diffusivity${isUnresolved ? '; more cells of the `separator` in the `mesh` resolve where it does' : ''}`,
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
