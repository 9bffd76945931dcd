// Adds what a block cannot do without, and the blocks a cell usually has.

import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { balanceCell, knownRange, openCircuitPotential } from '../../../physics/balance.ts';
import type { Body, Cell, Simulation } from '../../generated/ast.ts';
import { isBody, isCell, isSimulation } from '../../generated/ast.ts';
import type { PartBlock } from '../../lowering/part-block.ts';
import { findInLayers } from '../../lowering/part-block.ts';
import { chosenPart, componentParts, namedPart } from '../../lowering/parts.ts';
import type { ComponentSchema, PropertySchema } from '../../schema/property.ts';
import type { ActionRequest } from './action-request.ts';
import { action, around, nodeAt } from './action-request.ts';
import { insertMembers } from './insert-members.ts';
import type { SkeletonContext } from './skeleton.ts';
import { componentLines, materialOf, propertyLines } from './skeleton.ts';
import { studySkeleton } from './study-skeleton.ts';

export function missingMemberActions(request: ActionRequest): readonly CodeAction[] {
  return [...requiredProperties(request), ...usualBlocks(request)];
}

/** All required properties of the block at the place as one edit; by a finding, of the block it is about. */
function requiredProperties(request: ActionRequest): readonly CodeAction[] {
  const missing = request.diagnostics.filter((own) => own.code === 'structure/missing-property');
  const [finding] = missing;
  const block = finding === undefined ? blockAround(request.node) : blockOfFinding(request, finding);
  const part = block === undefined ? undefined : request.symbols.partOf(membersOf(block));
  if (block === undefined || part === undefined) return [];
  const context = contextOf(part);
  const lines = [
    ...missingIn(part).map((property) => propertyLines(property, context)),
    ...missingComponents(part).map((component) => componentLines(component, context)),
  ];
  const found = lines.flatMap((own) => own ?? []);
  const count = lines.filter((own) => own !== undefined).length;
  const what = count === 1 ? `\`${found[0] ?? ''}\`` : `${count} required properties`;
  return action(
    request,
    `Add ${what}`,
    finding === undefined ? 'refactor.rewrite' : 'quickfix',
    insertMembers(request, block, found),
    finding === undefined ? {} : { diagnostics: missing },
  );
}

/** Required and in none of the layers; what a material would bring is not asked of the cell. */
function missingIn(part: PartBlock): readonly PropertySchema[] {
  return part.schema.properties.filter((own) => {
    if (own.required !== true || own.default !== undefined) return false;
    return own.type.kind === 'part'
      ? chosenPart(part, own.name) === undefined
      : findInLayers(part, own.name) === undefined;
  });
}

/** An electrode of particles is none without an active material. */
function missingComponents(part: PartBlock): readonly ComponentSchema[] {
  return (part.schema.components ?? []).filter(
    ({ role }) => role === 'active' && componentParts(part, role).length === 0,
  );
}

type WithMembers = Body | Simulation;

function blockAround(node: AstNode | undefined): WithMembers | undefined {
  return node === undefined
    ? undefined
    : AstUtils.getContainerOfType(node, (own): own is WithMembers => isBody(own) || isSimulation(own));
}

/** The block that lacks what a finding names: behind the head it stands at (`cathode = composite`), or around it. */
function blockOfFinding(request: ActionRequest, { range, message }: Diagnostic): WithMembers | undefined {
  const { document, root, symbols } = request;
  const end = document.textDocument.offsetAt(range.end);
  const name = /has no `(\w+)`/.exec(typeof message === 'string' ? message : message.value)?.[1];
  const lacks = (block: WithMembers): boolean => {
    const part = symbols.partOf(membersOf(block));
    if (part === undefined) return false;
    return missingIn(part).some((own) => own.name === name) || missingComponents(part).some((own) => own.role === name);
  };
  const node = nodeAt(root, document.textDocument.offsetAt(range.start));
  for (let own = node; own !== undefined && own !== root; own = own.$container) {
    if ((isBody(own) || isSimulation(own)) && lacks(own)) return own;
    if (isBody(own)) continue;
    const inner = AstUtils.streamAllContents(own).filter(isBody);
    const found = inner.find((body) => (body.$cstNode?.offset ?? 0) >= end && lacks(body));
    if (found !== undefined) return found;
  }
  return undefined;
}

function membersOf(block: WithMembers): readonly AstNode[] {
  return block.members;
}

function contextOf(part: PartBlock): SkeletonContext {
  const { root, environment } = part.context;
  const isLiquid = root !== undefined && findInLayers(root, 'electrolyte') !== undefined;
  return { environment, isLiquid, isAnode: part.path === 'anode' };
}

/** `stack`, `voltage_window`, `electrolyte`, a protocol with a simulation: what the cell at the place has not. */
function usualBlocks(request: ActionRequest): readonly CodeAction[] {
  const cell = around(request, isCell);
  const body = cell?.body;
  const root = body === undefined ? undefined : request.symbols.partOf(body.members);
  // Offered at the head of the cell and at its own properties, not in every block inside.
  const isNear = request.node?.$container === body || request.node === cell || request.node === body;
  if (cell === undefined || body === undefined || root === undefined || !isNear) return [];
  const context = contextOf(root);
  const add = (title: string, lines: readonly string[]): readonly CodeAction[] =>
    action(request, title, 'refactor.rewrite', insertMembers(request, body, lines));
  const isPorous = chosenPart(root, 'separator')?.option === 'porous';
  const liquid = materialOf(['liquid_electrolyte'], context.environment);
  return [
    ...(namedPart(root, 'stack').layers.length > 0
      ? []
      : add('Add a `stack` block', [`stack { pressure = ${context.isLiquid ? '0.2 MPa' : '5 MPa'} }`])),
    ...windowLines(request, cell, root).flatMap((line) => add(`Add \`${line}\``, [line])),
    ...(context.isLiquid || !isPorous || liquid === undefined
      ? []
      : add(`Add \`electrolyte = ${liquid}\``, [`electrolyte = ${liquid}`])),
    ...studySkeleton(request, cell),
  ];
}

/** The voltages that lithium against this cathode reaches, rounded inwards; none where they are not known. */
function windowLines({ checked }: ActionRequest, { name }: Cell, root: PartBlock): readonly string[] {
  if (findInLayers(root, 'voltage_window') !== undefined) return [];
  const cell = checked?.lowering.cells.find((own) => own.name === name)?.cell;
  if (cell === undefined || cell.cathode.kind !== 'composite' || cell.anode.kind === 'composite') return [];
  const [active] = cell.cathode.actives;
  if (active === undefined) return [];
  const [lowest, highest] = knownRange(active);
  const upper = Math.floor(openCircuitPotential(active, lowest, cell) * 20) / 20;
  const fullest = Math.min(highest, active.largestStoichiometry ?? 1);
  const lower = Math.ceil(openCircuitPotential(active, fullest, cell) * 20) / 20;
  const window = { lower, upper: Math.min(upper, 4.3) };
  if (!(window.upper > window.lower) || !balanceCell({ ...cell, voltageWindow: window }).ok) return [];
  return [`voltage_window = ${window.lower} V .. ${window.upper} V`];
}
