// Simulations to the checked model: the cell with its overrides, the protocol, what to include, expect and plot.

import type { CheckedProtocol } from '../../model/protocol.ts';
import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedSimulation, Expectation, ModelName } from '../../model/simulation.ts';
import { sameDimension } from '../../quantity/dimension.ts';
import { unitless } from '../../quantity/unit.ts';
import type { Finding } from '../finding.ts';
import type { Expect, Member, Simulation, Start } from '../generated/ast.ts';
import { findMechanism, mechanisms } from '../schema/mechanisms.ts';
import { blockSchema } from '../schema/schema.ts';
import { reportAbsentColumns } from './absent-columns.ts';
import { applyOverride } from './apply-override.ts';
import { mismatch } from './check-dimension.ts';
import { declaredName, titleOf } from './declared-name.ts';
import type { Environment, Located } from './environment.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { given } from './given.ts';
import { lowerCell, rootPart } from './lower-cell.ts';
import { lowerMesh, lowerTolerance } from './lower-mesh.ts';
import { lowerPlot } from './lower-plot.ts';
import { finding, missingProperty, notAChoice, replaceFix, unknownName, wrongKind } from './messages.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import { placeOf, placeOfFeature, textOf } from './parsed-file.ts';
import type { Override, PartBlock } from './part-block.ts';
import { mechanismMeant } from './other-names.ts';
import { createPartContext } from './part-context.ts';
import { namedPart, referenceOf } from './parts.ts';
import { readChoice } from './read-choice.ts';
import { readNumber } from './read-value.ts';
import { plainScope, readColumn, readLimit } from './result-quantity.ts';
import { suggest } from './suggest.ts';
import { withTitrationEnds } from './titration-ends.ts';
import { constantOf } from './typed-value.ts';

export interface SimulationLowering {
  readonly simulation?: CheckedSimulation;
  /** Name of the cell the simulation runs, where it is known. */
  readonly cellName?: string;
  /** Places of the cell as this simulation sees it; overridden values point at their `with`. */
  readonly places: ReadonlyMap<string, TextPlace>;
  readonly root?: PartBlock;
}

export function lowerSimulation(
  { node, file }: Located<Simulation>,
  environment: Environment,
  protocolOf: (name: string) => CheckedProtocol | undefined,
  report: (found: Finding) => void,
): SimulationLowering {
  const own = ownPart(node, file, environment, report);
  const cell = declared(own, node, file, 'cell', environment, report);
  const located = cell === undefined ? undefined : environment.find('Cell', cell, file);
  const protocolName = declared(own, node, file, 'protocol', environment, report);
  const protocol = protocolName === undefined ? undefined : protocolOf(protocolName);
  const overrides = new Map<string, Override>();
  const context = createPartContext(environment, overrides, report);
  const root = located === undefined ? undefined : rootPart(located, context);
  for (const member of node.members) {
    if (member.$type === 'With' && root !== undefined) applyOverride(root, overrides, member, file, report);
  }
  const checked = root === undefined || cell === undefined ? undefined : lowerCell(root, cell);
  context.places.set('simulation', placeOfFeature(file, node, 'name'));
  const result = {
    ...given('cellName', located === undefined ? undefined : cell),
    places: context.places,
    ...given('root', root),
  };
  const settings = settingsOf(own, node, file, protocol, context.places, report);
  if (checked === undefined || protocol === undefined || settings === undefined) return result;
  const simulation = {
    name: declaredName(node),
    cell: checked satisfies CheckedCell,
    protocol: withTitrationEnds(protocol, checked),
    ...settings,
  };
  reportAbsentColumns(node.members, simulation, file, report);
  return { ...result, simulation };
}

/** The simulation's own properties as a part. */
export function ownPart(
  node: Simulation,
  file: ParsedFile,
  environment: Environment,
  report: (found: Finding) => void,
): PartBlock {
  const members = node.members.filter((member): member is Extract<typeof member, Member> =>
    ['Property', 'Block', 'Let', 'Stray'].includes(member.$type),
  );
  return {
    path: 'simulation',
    title: titleOf('simulation', node),
    schema: blockSchema('simulation'),
    layers: [{ members, origin: 'text', file }],
    place: placeOfFeature(file, node, 'name'),
    context: createPartContext(environment, new Map(), report),
  };
}

function settingsOf(
  own: PartBlock,
  node: Simulation,
  file: ParsedFile,
  protocol: CheckedProtocol | undefined,
  places: Map<string, TextPlace>,
  report: (found: Finding) => void,
): Omit<CheckedSimulation, 'name' | 'cell' | 'protocol'> | undefined {
  const model = readChoice(own, 'model') as ModelName | undefined;
  const modelPlace = own.context.places.get('simulation.model');
  if (modelPlace !== undefined) places.set('simulation.model', modelPlace);
  const mesh = lowerMesh(namedPart(own, 'mesh'));
  const tolerance = lowerTolerance(namedPart(own, 'tolerance'));
  const include = node.members.flatMap((member) =>
    member.$type === 'Include' ? member.mechanisms.map((own) => ({ name: own.name, at: placeOf(file, own) })) : [],
  );
  for (const { name, at } of include) {
    if (typeof name !== 'string') continue;
    const first = places.get(`simulation.include.${name}`);
    if (first !== undefined) {
      report(includedTwice(name, at, first));
      continue;
    }
    places.set(`simulation.include.${name}`, at);
    reportMechanism(name, at, report);
  }
  const starts = node.members.filter((member): member is Start => member.$type === 'Start');
  const startSoc = starts.map((start) => lowerStart(start, file, places, report)).find((soc) => soc !== undefined);
  const expectations = node.members.flatMap((member) =>
    member.$type === 'Expect' ? lowerExpect(member, file, report) : [],
  );
  const plots = node.members.flatMap((member) =>
    member.$type === 'Plot' ? lowerPlot(member, file, protocol, report) : [],
  );
  for (const member of node.members) {
    if (member.$type === 'Compare') readColumn(member.column, file, report);
  }
  const targetLife = readNumber(own, 'target_life');
  const targetCycles = readNumber(own, 'target_cycles');
  if (model === undefined || mesh === undefined || tolerance === undefined) return undefined;
  const names = [...new Set(include.map((own) => own.name).filter((name) => findMechanism(name) !== undefined))];
  return {
    model,
    include: names,
    ...given('startSoc', startSoc),
    mesh,
    tolerance,
    expectations,
    plots,
    ...given('targetLife', targetLife),
    ...given('targetCycles', targetCycles),
  };
}

/** The name a property such as `cell = …` refers to; undefined where it is missing or unknown. */
function declared(
  own: PartBlock,
  node: Simulation,
  file: ParsedFile,
  name: 'cell' | 'protocol',
  environment: Environment,
  report: (found: Finding) => void,
): string | undefined {
  const property = node.members.find((member) => member.$type === 'Property' && member.name === name);
  const type = name === 'cell' ? 'Cell' : 'Protocol';
  const known = environment.names(type);
  if (property?.$type !== 'Property') {
    report(missingProperty(own.place, own.title, name, `add \`${name} = ${known[0] ?? '…'}\``));
    return undefined;
  }
  const reference = referenceOf(property.value);
  const written = reference?.target?.$refText;
  if (property.value === undefined) return undefined;
  if (reference === undefined || written === undefined) {
    const text = textOf(property.value);
    const meant = known.find((one) => one === text.replace(/^"|"$/g, ''));
    const at = placeOf(file, property.value);
    report({
      ...wrongKind(
        at,
        name,
        `the name of a ${name}, not \`${text}\``,
        `write \`${name} = ${meant ?? known[0] ?? '…'}\``,
      ),
      fixes: meant === undefined ? [] : [replaceFix(at, meant, true)],
    });
    return undefined;
  }
  if (environment.find(type, written, file) !== undefined) return written;
  report(
    unknownName(
      `names/unknown-${name}`,
      placeOfFeature(file, reference, 'target'),
      name,
      written,
      suggest(written, known),
      known.length === 0 ? `declare it: \`${name} ${written} { … }\`` : `known are ${known.slice(0, 8).join(', ')}`,
    ),
  );
  return undefined;
}

function includedTwice(name: string, at: TextPlace, first: TextPlace): Finding {
  return finding('names/duplicate', 'hint', at, `\`${name}\` is included twice`, {
    related: [{ at: first, note: 'first included here' }],
    help: 'keep one of the two',
  });
}

function reportMechanism(name: string, at: TextPlace, report: (found: Finding) => void): void {
  const mechanism = findMechanism(name);
  if (mechanism === undefined) {
    const known = mechanisms.flatMap((own) => (own.built ? [] : [own.name])).slice(0, 3);
    report(
      unknownName(
        'names/unknown-mechanism',
        at,
        'mechanism',
        name,
        mechanismMeant(name) ??
          suggest(
            name,
            mechanisms.map((own) => own.name),
          ),
        `a run can include ${mechanisms.flatMap((own) => (own.built ? [own.name] : [])).join(', ')}; others are known, as ${known.join(', ')}, and not built yet`,
      ),
    );
  } else if (!mechanism.built) {
    report(
      finding('mechanism/not-built', 'warning', at, `\`${name}\` is known but not built yet: the run leaves it out`, {
        why: mechanism.documentation,
        help: 'its verdict is `not_assessed`, and expectations that need it are not evaluated',
      }),
    );
  }
}

function lowerStart(
  node: Start,
  file: ParsedFile,
  places: Map<string, TextPlace>,
  report: (found: Finding) => void,
): number | undefined {
  if ((node.quantity as string | undefined) !== 'soc') {
    report(
      notAChoice(
        'structure/unknown-choice',
        placeOfFeature(file, node, 'quantity'),
        'start at',
        node.quantity,
        'soc',
        'write `start at soc 0 %`',
      ),
    );
    return undefined;
  }
  const typed = evaluateExpression(node.value, plainScope(file, report));
  if (typed === undefined) return undefined;
  const at = placeOf(file, node.value);
  places.set('simulation.startSoc', at);
  if (!sameDimension(typed.dimension, unitless.dimension)) {
    report(mismatch({ name: 'soc' }, { unit: '%' }, unitless.dimension, typed, node.value, file));
    return undefined;
  }
  const soc = constantOf(typed);
  if (soc !== undefined && soc >= 0 && soc <= 1) return soc;
  report(
    finding('range/impossible', 'error', at, `\`soc\` is ${textOf(node.value)}, outside 0 % to 100 %`, {
      help: 'write a state of charge between 0 % and 100 %',
    }),
  );
  return undefined;
}

function lowerExpect(node: Expect, file: ParsedFile, report: (found: Finding) => void): readonly Expectation[] {
  const limit = readLimit(node.condition, file, report);
  if (limit === undefined) return [];
  const line = (node.$cstNode?.range.start.line ?? 0) + 1;
  const { quantity, comparison, value, basis, unit, unitFactor, unitOffset } = limit;
  return [
    { text: textOf(node.condition), quantity, comparison, limit: value, basis, unit, unitFactor, unitOffset, line },
  ];
}
