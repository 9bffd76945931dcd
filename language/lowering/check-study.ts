// Sweeps, fits and data: everything they name exists, and every varied value has the right dimension and is possible.

import { blockSchema } from '../schema/schema.ts';
import type { Finding } from '../finding.ts';
import type { Body, Cell, Data, Expression, Fit, Simulation, Sweep, Value, Vary } from '../generated/ast.ts';
import { resolveWritten } from './apply-override.ts';
import { checkPart } from './check-part.ts';
import { titleOf } from './declared-name.ts';
import type { Environment, Located } from './environment.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { rootPart } from './lower-cell.ts';
import { finding, missingProperty, notAChoice, unknownIn, unknownName } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOf, placeOfFeature } from './parsed-file.ts';
import type { Override, PartBlock } from './part-block.ts';
import { createPartContext } from './part-context.ts';
import { referenceOf } from './parts.ts';
import { readFunction } from './read-value.ts';
import { plainScope, readColumn, readResultQuantity } from './result-quantity.ts';
import { findProperty } from '../schema/schema.ts';
import { suggest } from './suggest.ts';

/** The simulation it is over. */
export function checkSweep(
  { node, file }: Located<Sweep>,
  environment: Environment,
  report: (found: Finding) => void,
): Located<Simulation> | undefined {
  const simulation = simulationOf(node, file, environment, report);
  for (const member of node.members) {
    if (member.$type === 'Vary') checkVary(member, simulation, file, environment, report);
    if (member.$type === 'Measure')
      for (const quantity of member.quantities) readResultQuantity(quantity, file, report);
    if (member.$type === 'Sample' && !(Number.isInteger(member.count) && member.count >= 1)) {
      report(
        finding(
          'protocol/count',
          'error',
          placeOfFeature(file, member, 'count'),
          `\`sample ${member.count}\` does not count samples`,
          { help: 'write a whole number from 1 on' },
        ),
      );
    }
  }
  return simulation;
}

/** The simulation it is over. */
export function checkFit(
  { node, file }: Located<Fit>,
  environment: Environment,
  report: (found: Finding) => void,
): Located<Simulation> | undefined {
  const simulation = simulationOf(node, file, environment, report);
  for (const member of node.members) {
    if (member.$type === 'Vary') checkVary(member, simulation, file, environment, report);
    if (member.$type !== 'FitTarget') continue;
    readColumn(member.column, file, report);
    const data = member.data?.$refText;
    if (data !== undefined && environment.find('Data', data, file) === undefined) {
      report(
        unknownName(
          'names/unknown-data',
          placeOfFeature(file, member, 'data'),
          'data',
          data,
          suggest(data, environment.names('Data')),
        ),
      );
    }
  }
  return simulation;
}

export function checkData(
  { node, file }: Located<Data>,
  environment: Environment,
  report: (found: Finding) => void,
): void {
  const format = node.format as string | undefined;
  if (format !== undefined && format !== 'csv' && format !== 'bdf') {
    report(
      notAChoice(
        'structure/unknown-choice',
        placeOfFeature(file, node, 'format'),
        'data',
        format,
        suggest(format, ['csv', 'bdf']),
        'it is `csv` or `bdf`',
      ),
    );
  }
  checkPart(bodyPart('data', node.body, node, file, environment, report), file);
}

function bodyPart(
  schema: string,
  body: Body | undefined,
  node: Data,
  file: ParsedFile,
  environment: Environment,
  report: (found: Finding) => void,
): PartBlock {
  return {
    path: schema,
    title: titleOf(schema, node),
    schema: blockSchema(schema),
    layers: [{ members: body?.members ?? [], origin: 'text', file }],
    place: placeOfFeature(file, node, 'name'),
    context: createPartContext(environment, new Map(), report),
  };
}

/** The simulation a study is over; missing and unknown ones are reported. */
function simulationOf(
  node: Sweep | Fit,
  file: ParsedFile,
  environment: Environment,
  report: (found: Finding) => void,
): Located<Simulation> | undefined {
  const title = titleOf(node.$type.toLowerCase(), node);
  let found: Located<Simulation> | undefined;
  let isNamed = false;
  for (const member of node.members) {
    if (member.$type !== 'Property') continue;
    if (member.name !== 'simulation') {
      report(
        unknownIn(
          'names/unknown-property',
          placeOfFeature(file, member, 'name'),
          title,
          'property',
          member.name,
          suggest(member.name, ['simulation']),
        ),
      );
      continue;
    }
    isNamed = true;
    const reference = referenceOf(member.value);
    const name = reference?.target?.$refText;
    if (reference === undefined || name === undefined) continue;
    found = environment.find('Simulation', name, file);
    if (found === undefined) {
      const near = suggest(name, environment.names('Simulation'));
      report(
        unknownName('names/unknown-simulation', placeOfFeature(file, reference, 'target'), 'simulation', name, near),
      );
      // What the name is likely to mean still says whether the rest is right.
      found = near === undefined ? undefined : environment.find('Simulation', near, file);
    }
  }
  if (!isNamed)
    report(
      missingProperty(
        placeOfFeature(file, node, 'name'),
        title,
        'simulation',
        `add \`simulation = ${environment.names('Simulation')[0] ?? '…'}\``,
      ),
    );
  return found;
}

function checkVary(
  node: Vary,
  simulation: Located<Simulation> | undefined,
  file: ParsedFile,
  environment: Environment,
  report: (found: Finding) => void,
): void {
  const values = valuesOf(node.value);
  if (node.rateOf) {
    const name = node.protocol?.$refText;
    if (name !== undefined && environment.find('Protocol', name, file) === undefined) {
      report(
        unknownName(
          'names/unknown-protocol',
          placeOfFeature(file, node, 'protocol'),
          'protocol',
          name,
          suggest(name, environment.names('Protocol')),
        ),
      );
    }
    for (const value of values) evaluateExpression(value, plainScope(file, report));
    return;
  }
  const located = cellOf(simulation, environment) ?? onlyCell(file);
  if (located === undefined) return;
  const overrides = new Map<string, Override>();
  const onlyErrors = (found: Finding): void => {
    if (found.severity === 'error') report(found);
  };
  const root = rootPart(located, createPartContext(environment, overrides, onlyErrors));
  const target = resolveWritten(root, node.path, file, report);
  if (target === undefined || findProperty(target.block.schema, target.property)?.type.kind !== 'quantity') return;
  for (const value of values) {
    overrides.set(target.canonical, { value, file, node: value });
    readFunction(target.block, target.property);
  }
  if (values.length === 0 && node.value !== undefined)
    report(finding('structure/wrong-kind', 'error', placeOf(file, node), '`vary` takes a range or a list of values'));
}

/** The cell a simulation runs. */
export function cellOf(
  simulation: Located<Simulation> | undefined,
  environment: Environment,
): Located<Cell> | undefined {
  const member = simulation?.node.members.find((own) => own.$type === 'Property' && own.name === 'cell');
  const name = member?.$type === 'Property' ? referenceOf(member.value)?.target?.$refText : undefined;
  return name === undefined ? undefined : environment.find('Cell', name, simulation?.file);
}

/** The cell that is meant where no simulation says so: the only one of the file. */
export function onlyCell(file: ParsedFile): Located<Cell> | undefined {
  const [only, ...others] = file.root.declarations.filter((node): node is Cell => node.$type === 'Cell');
  return only === undefined || others.length > 0 ? undefined : { node: only, file };
}

function valuesOf(value: Value | undefined): readonly Expression[] {
  if (value === undefined) return [];
  switch (value.$type) {
    case 'Range':
      return [value.lower, value.upper].filter(
        (end): end is Expression => (end as Expression | undefined) !== undefined,
      );
    case 'List':
      return value.items;
    case 'Arrhenius':
      return [];
    default:
      return [value];
  }
}
