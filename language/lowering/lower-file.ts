// A file to the checked model: all its cells, protocols and simulations, with findings and with the places of every
// value. Never throws, never stops at the first problem.

import type { Finding } from '../finding.ts';
import type { Cell, Declaration, Fit, Material, Simulation, Sweep } from '../generated/ast.ts';
import { materialSchema } from '../schema/schema.ts';
import { materialKinds } from '../schema/property.ts';
import { reportAbsentColumns } from './absent-columns.ts';
import { checkPart } from './check-part.ts';
import { checkSource } from './check-sources.ts';
import { checkData, checkFit, checkSweep } from './check-study.ts';
import { declaredName, titleOf } from './declared-name.ts';
import type { Environment, Located } from './environment.ts';
import { createCollector } from './findings.ts';
import { lowerCell, rootPart } from './lower-cell.ts';
import type { Protocols } from './lower-protocols.ts';
import { lowerProtocols } from './lower-protocols.ts';
import { lowerSimulation, ownPart } from './lower-simulation.ts';
import { LoweringMemory } from './lowering-memory.ts';
import type { CellResult, Lower, ProtocolResult, SimulationResult } from './lowering-results.ts';
import { moveResult } from './lowering-results.ts';
import { chainOf, isMaterialKind, materialKindOf } from './material-layers.ts';
import { duplicate, finding, unknownName } from './messages.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import { placeOfFeature } from './parsed-file.ts';
import { layerOf } from './part-block.ts';
import { createPartContext } from './part-context.ts';
import { suggest } from './suggest.ts';
import { unusedFindings } from './unused.ts';

export interface FileLowering {
  readonly cells: readonly CellResult[];
  readonly protocols: readonly ProtocolResult[];
  readonly simulations: readonly SimulationResult[];
  readonly findings: readonly Finding[];
}

/** `memory` keeps what has not changed since the last time; left out: everything is lowered. */
export function lowerFile(
  file: ParsedFile,
  environment: Environment,
  memory: LoweringMemory = new LoweringMemory(),
): FileLowering {
  const round = memory.round(file, environment);
  const collector = createCollector();
  const lower: Lower = (key, node, compute, moved) => {
    const { value, findings } = round.lower(key, node, compute, moved);
    for (const found of findings) collector.add(found);
    return value;
  };
  reportDuplicates(file, (found) => collector.add(found));
  const protocols = lowerProtocols(file, environment, lower);
  const cells: CellResult[] = [];
  const simulations: SimulationResult[] = [];
  for (const [index, node] of file.root.declarations.entries()) {
    const key = `${node.$type} ${declaredName(node)} ${index}`;
    if (node.$type === 'Cell')
      cells.push(lower(key, node, (own, report) => cellOf(node, file, own, report), moveResult));
    else if (node.$type === 'Simulation') {
      const lowered = lower(
        key,
        node,
        (own, report) => simulationOf(node, file, own, protocols.find, report),
        moveResult,
      );
      const itself = `${node.$type} ${declaredName(node)}`;
      simulations.push({ ...lowered, restsOn: new Set([itself, ...round.restsOn(key)]) });
    } else if (node.$type !== 'Protocol')
      lower(
        key,
        node,
        (own, report) => checkOther(node, file, own, protocols.find, report),
        (nothing) => nothing,
      );
  }
  const withSteps = simulations.map((own) => ({ ...own, places: protocols.placesFor(own) }));
  const elsewhere = cellsElsewhere(withSteps, cells, file, environment, lower);
  for (const found of unusedFindings(file, round.used(), collector.findings)) collector.add(found);
  round.end();
  return {
    cells: [...cells, ...elsewhere],
    protocols: protocols.own,
    simulations: withSteps,
    findings: collector.findings,
  };
}

function simulationOf(
  node: Simulation,
  file: ParsedFile,
  environment: Environment,
  protocol: Protocols['find'],
  report: (found: Finding) => void,
): Omit<SimulationResult, 'restsOn'> {
  checkPart(ownPart(node, file, environment, report), file);
  const { root: _root, ...result } = lowerSimulation(
    { node, file },
    environment,
    (name) => protocol(name, environment),
    report,
  );
  const reference = node.members.find((member) => member.$type === 'Property' && member.name === 'cell');
  const place = reference === undefined ? nameOf(file, node) : placeOfFeature(file, reference, 'value');
  return { name: declaredName(node), place, ...result };
}

function checkOther(
  node: Declaration,
  file: ParsedFile,
  environment: Environment,
  protocol: Protocols['find'],
  report: (found: Finding) => void,
): void {
  if (node.$type === 'Source') checkSource(node, file, report);
  if (node.$type === 'Material') checkMaterial(node, file, environment, report);
  if (node.$type === 'Sweep') reportAbsent(node, checkSweep({ node, file }, environment, report));
  if (node.$type === 'Fit') reportAbsent(node, checkFit({ node, file }, environment, report));
  if (node.$type === 'Data') checkData({ node, file }, environment, report);
  function reportAbsent(study: Sweep | Fit, over: Located<Simulation> | undefined): void {
    if (over === undefined) return;
    // What is wrong with the simulation is said at the simulation.
    const silent = (): void => undefined;
    const { simulation } = lowerSimulation(over, environment, (name) => protocol(name, environment), silent);
    if (simulation !== undefined) reportAbsentColumns(study.members, simulation, file, report);
  }
}

function cellOf(node: Cell, file: ParsedFile, environment: Environment, report: (found: Finding) => void): CellResult {
  const context = createPartContext(environment, new Map(), report);
  const root = rootPart({ node, file }, context);
  const cell = lowerCell(root, declaredName(node));
  checkPart(root, file);
  return {
    name: declaredName(node),
    place: nameOf(file, node),
    ...(cell === undefined ? {} : { cell }),
    places: context.places,
    elsewhere: false,
  };
}

/** Cells that simulations of this file run but that stand in another one; findings belong to the simulations. */
function cellsElsewhere(
  simulations: readonly SimulationResult[],
  own: readonly CellResult[],
  file: ParsedFile,
  environment: Environment,
  lower: Lower,
): readonly CellResult[] {
  const names = new Set(simulations.flatMap(({ cellName }) => (cellName === undefined ? [] : [cellName])));
  return [...names].flatMap((name): CellResult[] => {
    const located = own.some((cell) => cell.name === name) ? undefined : environment.find('Cell', name, file);
    if (located === undefined || located.file === file) return [];
    const place = simulations.find((simulation) => simulation.cellName === name)?.place;
    const lowered = lower(
      `elsewhere ${name}`,
      undefined,
      (recording) => cellElsewhere(name, recording.find('Cell', name, file) ?? located, recording),
      (result) => result,
    );
    return [{ ...lowered, place: place ?? lowered.place }];
  });
}

function cellElsewhere(name: string, located: Located<Cell>, environment: Environment): CellResult {
  const context = createPartContext(environment, new Map(), () => undefined);
  const cell = lowerCell(rootPart(located, context), name);
  const place = nameOf(located.file, located.node);
  return { name, place, ...(cell === undefined ? {} : { cell }), places: context.places, elsewhere: true };
}

function checkMaterial(
  node: Material,
  file: ParsedFile,
  environment: Environment,
  report: (found: Finding) => void,
): void {
  const context = createPartContext(environment, new Map(), report);
  const kind = materialKindOf(context, node);
  if (kind === undefined) {
    // A nameless one has a finding of its syntax.
    if (node.base === undefined) {
      if (declaredName(node) !== '') report(missingKind(node, file));
    } else chainOf(context, { node, file });
    return;
  }
  if (!isMaterialKind(kind)) {
    report(
      unknownName(
        'structure/unknown-kind',
        placeOfFeature(file, node, 'kind'),
        'kind of material',
        kind,
        suggest(kind, materialKinds),
        `it is one of ${materialKinds.join(', ')}`,
      ),
    );
    return;
  }
  const layers = chainOf(context, { node, file }).links.map((link) => layerOf(link.node.body, 'material', link.file));
  checkPart(
    {
      path: declaredName(node),
      title: titleOf('material', node),
      schema: materialSchema(kind),
      layers,
      place: nameOf(file, node),
      context,
    },
    file,
  );
}

function missingKind(node: Material, file: ParsedFile): Finding {
  return finding(
    'structure/unknown-kind',
    'error',
    placeOfFeature(file, node, 'name'),
    `material \`${node.name}\` has no kind and extends none`,
    { help: `write \`material ${node.name} : active { … }\`; it is one of ${materialKinds.join(', ')}` },
  );
}

function reportDuplicates(file: ParsedFile, report: (found: Finding) => void): void {
  const seen = new Map<string, Declaration>();
  for (const node of file.root.declarations) {
    if (typeof node.name !== 'string' || node.name === '') continue;
    const key = `${node.$type} ${node.name}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, node);
    else
      report(
        duplicate(
          nameOf(file, node),
          node.$type.toLowerCase(),
          node.name,
          nameOf(file, first),
          'rename one of the two',
        ),
      );
  }
}

function nameOf(file: ParsedFile, node: Declaration): TextPlace {
  return placeOfFeature(file, node, 'name');
}
