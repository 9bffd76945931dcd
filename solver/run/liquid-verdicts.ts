// Verdicts of a run on the mechanisms of lithium that it has simulated beside those of solid electrolytes, by name and electrode.

import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { filmAt } from '../../physics/usual-film.ts';
import { filmBroken, filmGrown, filmSwollen } from './film-verdicts.ts';
import { interfaceRecord, type Judge } from './interface-record.ts';
import {
  cyclesLeft,
  depositPacked,
  liquidLeft,
  lithiumDead,
  lithiumFromNothing,
  nucleiSeen,
} from './inventory-verdicts.ts';
import type { Column } from './result.ts';
import {
  equilibriumMoved,
  filamentsUnderWay,
  limitReached,
  platingEvenness,
  saltUsedUp,
  transferTaken,
} from './salt-verdicts.ts';

const judges: Readonly<Record<string, Judge>> = {
  lithium_kinetics: transferTaken,
  limiting_current: limitReached,
  sand_time: saltUsedUp,
  chazalviel: filamentsUnderWay,
  wagner: platingEvenness,
  nucleation: nucleiSeen,
  sei_growth: filmGrown,
  sei_rupture: filmBroken,
  sei_swelling: filmSwollen,
  dead_lithium: lithiumDead,
  electrolyte_consumption: liquidLeft,
  cycle_life: cyclesLeft,
  deposit_pressure: depositPacked,
  stress_kinetics: equilibriumMoved,
  anode_free: lithiumFromNothing,
};

/** Undefined where another file judges `name`. Empty where the run has nothing to judge it by: `whyNotInLiquid` says why. */
export function liquidVerdicts(
  name: string,
  simulation: CheckedSimulation,
  columns: readonly Column[],
): Verdict[] | undefined {
  const judge = judges[name];
  if (judge === undefined) return undefined;
  return (['anode', 'cathode'] as const).flatMap((role) => {
    const electrode = simulation.cell[role];
    if (electrode.kind !== 'lithium' && electrode.kind !== 'none') return [];
    const record = interfaceRecord(simulation, role, columns);
    const assessed = record === undefined ? undefined : judge(record);
    return assessed === undefined ? [] : [{ id: `${name}/${role}`, mechanism: name, ...assessed }];
  });
}

/** Why a run has nothing to say of a mechanism that it includes. */
export function whyNotInLiquid(name: string, { cell }: CheckedSimulation): string {
  const hasLithium = (['anode', 'cathode'] as const).some(
    (role) => cell[role].kind === 'lithium' || cell[role].kind === 'none',
  );
  if (!hasLithium)
    return name === 'sei_growth' && cell.anode.kind === 'composite'
      ? 'films are built on lithium only, the one on the particles of the anode is not'
      : 'this cell has no lithium electrode';
  if (name === 'anode_free') return 'no bare collector on which lithium starts with a known `nucleation_overpotential`';
  if (name === 'nucleation')
    return 'lithium is not plated in this run, or the `nucleation_overpotential` of the collector is not known or zero';
  const isInLiquid = filmAt(cell, 'anode') !== undefined || filmAt(cell, 'cathode') !== undefined;
  if (!isInLiquid && name !== 'lithium_kinetics' && name !== 'stress_kinetics')
    return 'this cell has no lithium in a liquid electrolyte';
  return reasons[name] ?? 'lithium is not plated in this run';
}

const reasons: Readonly<Record<string, string>> = {
  sei_growth:
    'growth by tunnelling needs `tunnelling_length` and `tunnelling_current_density`, and growth needs a run that takes time',
  sei_rupture: 'the exchange current density of lithium is not known',
  electrolyte_consumption: 'the density of the electrolyte is not known',
  cycle_life: 'it needs two cycles, and the film, dead lithium or a `coulombic_efficiency` that takes lithium',
};
