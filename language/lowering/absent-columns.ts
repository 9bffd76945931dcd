// Results that expectations, plots, comparisons and studies ask for and that the run of their simulation cannot have.

import type { CheckedSimulation, ResultQuantity } from '../../model/simulation.ts';
import { absentColumn, type Absence } from '../../physics/absent-column.ts';
import type { Finding } from '../finding.ts';
import type { Expression, Fit, Simulation, Sweep } from '../generated/ast.ts';
import type { ColumnSchema } from '../schema/columns.ts';
import { finding } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOf, textOf } from './parsed-file.ts';
import { readResultQuantity } from './result-quantity.ts';

/** A quantity somebody asks for, and what becomes of the statement where there is none. */
interface Wish {
  readonly quantity: Expression | undefined;
  readonly statement: string;
  readonly otherwise: string;
  /** Where a number is wanted, not a curve. */
  readonly isNumber: boolean;
}

export function reportAbsentColumns(
  members: readonly (Simulation | Sweep | Fit)['members'][number][],
  simulation: CheckedSimulation,
  file: ParsedFile,
  report: (found: Finding) => void,
): void {
  for (const { quantity, statement, otherwise, isNumber } of members.flatMap(wishesOf)) {
    // Names nobody knows have been reported where the statement was read.
    const asked = readResultQuantity(quantity, file, () => undefined);
    if (quantity === undefined || asked === undefined || axes.includes(asked.column)) continue;
    const absence = absentColumn(asked.column, simulation) ?? (isNumber ? overPosition(asked) : undefined);
    if (absence === undefined) continue;
    report(
      finding(
        'availability/not-in-results',
        'warning',
        placeOf(file, quantity),
        `\`${statement}\` ${otherwise}: ${absence.reason}`,
        { why: 'a run has the results of what it solves', help: absence.help },
      ),
    );
  }
}

/** A profile has many values at once. */
function overPosition({ column, reduce, schema }: ResultQuantity & { schema: ColumnSchema }): Absence | undefined {
  if (schema.profile !== true || reduce !== 'last') return undefined;
  return {
    reason: `\`${column}\` is over position`,
    help: `ask for \`min(${column})\` or \`max(${column})\`: over all places and times`,
  };
}

/** What profiles are drawn over. */
const axes: readonly string[] = ['position', 'radius'];

function wishesOf(member: (Simulation | Sweep | Fit)['members'][number]): readonly Wish[] {
  switch (member.$type) {
    case 'Expect': {
      const condition = member.condition as Expression | undefined;
      if (condition?.$type !== 'Comparison') return [];
      return [
        {
          quantity: condition.left,
          statement: `expect ${textOf(condition)}`,
          otherwise: 'is not evaluated',
          isNumber: true,
        },
      ];
    }
    case 'Plot':
      return [member.y, member.x].map((quantity) => ({
        quantity,
        statement: textOf(member),
        otherwise: 'draws nothing',
        isNumber: false,
      }));
    case 'Measure':
      return member.quantities.map((quantity) => ({
        quantity,
        statement: `measure ${textOf(quantity)}`,
        otherwise: 'measures nothing',
        isNumber: true,
      }));
    case 'Compare':
    case 'FitTarget':
      return [{ quantity: member.column, statement: textOf(member), otherwise: 'compares nothing', isNumber: false }];
    default:
      return [];
  }
}
