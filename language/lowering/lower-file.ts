// A file to the checked model: all its cells, protocols and simulations, with findings and with the places of every
// value. Never throws, never stops at the first problem.

import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedProtocol } from '../../model/protocol.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Finding } from '../finding.ts';
import type { Cell, Declaration, Material } from '../generated/ast.ts';
import { materialSchema } from '../schema/schema.ts';
import { materialKinds } from '../schema/property.ts';
import { checkPart } from './check-part.ts';
import { checkData, checkFit, checkSweep } from './check-study.ts';
import type { Environment } from './environment.ts';
import { createCollector } from './findings.ts';
import { lowerCell, rootPart } from './lower-cell.ts';
import { lowerProtocol } from './lower-protocol.ts';
import { lowerSimulation, ownPart } from './lower-simulation.ts';
import { chainOf, isMaterialKind, materialKindOf } from './material-layers.ts';
import { duplicate, finding, unknownName } from './messages.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import { placeOfFeature } from './parsed-file.ts';
import { layerOf } from './part-block.ts';
import { createPartContext } from './part-context.ts';
import { suggest } from './suggest.ts';

export type Places = ReadonlyMap<string, TextPlace>;

export interface CellResult {
  readonly name: string;
  readonly place: TextPlace;
  readonly cell?: CheckedCell;
  readonly places: Places;
  /** True for a cell of the library or of an import that a simulation of this file runs. */
  readonly elsewhere: boolean;
}

export interface SimulationResult {
  readonly name: string;
  readonly place: TextPlace;
  readonly cellName?: string;
  readonly simulation?: CheckedSimulation;
  readonly places: Places;
}

export interface ProtocolResult {
  readonly name: string;
  readonly place: TextPlace;
  readonly protocol: CheckedProtocol;
}

export interface FileLowering {
  readonly cells: readonly CellResult[];
  readonly protocols: readonly ProtocolResult[];
  readonly simulations: readonly SimulationResult[];
  readonly findings: readonly Finding[];
}

export function lowerFile(file: ParsedFile, environment: Environment): FileLowering {
  const collector = createCollector();
  const report = (found: Finding): void => collector.add(found);
  const protocolPlaces = new Map<string, TextPlace>();
  const lowered = new Map<string, CheckedProtocol>();
  const protocolOf = (name: string): CheckedProtocol | undefined => {
    const known = lowered.get(name);
    const located = known === undefined ? environment.find('Protocol', name, file) : undefined;
    if (located === undefined) return known;
    const protocol = lowerProtocol(located, protocolPlaces, report);
    lowered.set(name, protocol);
    return protocol;
  };
  reportDuplicates(file, report);
  const declarations = file.root.declarations;
  const protocols = declarations.flatMap((node): ProtocolResult[] => {
    const protocol = node.$type === 'Protocol' ? protocolOf(node.name) : undefined;
    return protocol === undefined ? [] : [{ name: node.name, place: nameOf(file, node), protocol }];
  });
  const cells = declarations.flatMap((node) =>
    node.$type === 'Cell' ? [cellOf(node, file, environment, report)] : [],
  );
  const simulations = declarations.flatMap((node): SimulationResult[] => {
    if (node.$type !== 'Simulation') return [];
    checkPart(ownPart(node, file, environment, report), file);
    const { places, root: _root, ...result } = lowerSimulation({ node, file }, environment, protocolOf, report);
    const reference = node.members.find((member) => member.$type === 'Property' && member.name === 'cell');
    const place = reference === undefined ? nameOf(file, node) : placeOfFeature(file, reference, 'value');
    return [{ name: node.name, place, ...result, places: new Map([...protocolPlaces, ...places]) }];
  });
  for (const node of declarations) checkOther(node, file, environment, report);
  const elsewhere = cellsElsewhere(simulations, cells, file, environment);
  return { cells: [...cells, ...elsewhere], protocols, simulations, findings: collector.findings };
}

function checkOther(
  node: Declaration,
  file: ParsedFile,
  environment: Environment,
  report: (found: Finding) => void,
): void {
  if (node.$type === 'Material') checkMaterial(node, file, environment, report);
  if (node.$type === 'Sweep') checkSweep({ node, file }, environment, report);
  if (node.$type === 'Fit') checkFit({ node, file }, environment, report);
  if (node.$type === 'Data') checkData({ node, file }, environment, report);
}

function cellOf(node: Cell, file: ParsedFile, environment: Environment, report: (found: Finding) => void): CellResult {
  const context = createPartContext(environment, new Map(), report);
  const root = rootPart({ node, file }, context);
  const cell = lowerCell(root, node.name);
  checkPart(root, file);
  return {
    name: node.name,
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
): readonly CellResult[] {
  const names = new Set(simulations.flatMap(({ cellName }) => (cellName === undefined ? [] : [cellName])));
  return [...names].flatMap((name): CellResult[] => {
    const located = own.some((cell) => cell.name === name) ? undefined : environment.find('Cell', name, file);
    if (located === undefined || located.file === file) return [];
    const context = createPartContext(environment, new Map(), () => undefined);
    const cell = lowerCell(rootPart(located, context), name);
    const place = simulations.find((simulation) => simulation.cellName === name)?.place ?? {
      uri: file.uri,
      start: 0,
      end: 0,
    };
    return [{ name, place, ...(cell === undefined ? {} : { cell }), places: context.places, elsewhere: true }];
  });
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
    if (node.base === undefined) report(missingKind(node, file));
    else chainOf(context, { node, file });
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
      path: node.name,
      title: `material \`${node.name}\``,
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
