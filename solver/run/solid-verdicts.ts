// Verdicts of a run on the mechanisms of lithium on solid electrolytes, by name.

import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { assessCell } from '../../physics/assess.ts';
import {
  contactKept,
  contactPaid,
  currentFocused,
  filmFilled,
  foilSqueezed,
  interphaseGrown,
  platingApart,
} from './contact-verdicts.ts';
import { interfaceRecord, type Judge } from './interface-record.ts';
import type { Column } from './result.ts';
import { shortVerdicts } from './short-verdicts.ts';

const judges: Readonly<Record<string, Judge>> = {
  contact_loss: contactKept,
  contact_resistance: contactPaid,
  constriction: currentFocused,
  plating_contact_loss: platingApart,
  lithium_creep: foilSqueezed,
  interlayer: filmFilled,
  interphase_growth: interphaseGrown,
};

/** What does not change in a run: its closed form stands for it, at the rates of the protocol. */
const unchanging: readonly string[] = [
  'elastic_stability',
  'fabrication_density',
  'stability_window',
  'multilayer',
  'grain_boundary_focusing',
  'cathode_heterogeneity',
];

/** Why a run has nothing to say of a mechanism that it includes. */
export function whyNotOnSolid(name: string, cell: CheckedCell): string {
  const hasLithium = (['anode', 'cathode'] as const).some(
    (role) => cell[role].kind === 'lithium' || cell[role].kind === 'none',
  );
  if (!hasLithium || cell.separator.kind !== 'solid') return 'this cell has no lithium on a solid electrolyte';
  return reasons[name] ?? 'it needs a lithium foil on a solid electrolyte';
}

const reasons: Readonly<Record<string, string>> = {
  contact_loss: 'it needs lithium on an electrolyte with a replenishment law',
  interphase_growth: 'the electrolyte at lithium has no `interphase_growth_constant`',
  interlayer: 'the cell has no interlayer',
};

/** Empty where the run has nothing to judge by. */
export function solidVerdicts(name: string, simulation: CheckedSimulation, columns: readonly Column[]): Verdict[] {
  if (unchanging.includes(name)) return assessCell(simulation.cell, [simulation]).filter((v) => v.mechanism === name);
  const ofCell = shortVerdicts[name]?.(simulation, columns);
  if (ofCell !== undefined) return ofCell;
  const judge = judges[name];
  if (judge === undefined) return [];
  return (['anode', 'cathode'] as const).flatMap((role) => {
    const record = interfaceRecord(simulation, role, columns);
    const assessed = record === undefined ? undefined : judge(record);
    return assessed === undefined ? [] : [{ id: `${name}/${role}`, mechanism: name, ...assessed }];
  });
}
