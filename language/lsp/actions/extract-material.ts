// Extract material: what a component overrides becomes a material of its own. Inline material: the other way round.

import type { AstNode } from 'langium';
import { GrammarUtils } from 'langium';
import type { CodeAction } from 'vscode-languageserver';
import type { Body, Component, Declaration, Material, Property, Reference } from '../../generated/ast.ts';
import { isComponent, isProperty, isReference } from '../../generated/ast.ts';
import { materialKindOf, isMaterialKind } from '../../lowering/material-layers.ts';
import { findProperty, materialSchema } from '../../schema/schema.ts';
import type { ActionRequest, OffsetEdit } from './action-request.ts';
import { action, around, indentAt, indented } from './action-request.ts';
import { insertMembers } from './insert-members.ts';
import { declarationTop, removal } from './member-text.ts';
import { freeName } from './study-skeleton.ts';

/** A place that uses a material: `active NMC811 { … }`, `coating = LiNbO3 { … }`. */
interface Use {
  readonly node: Component | Reference;
  /** Where its name stands. */
  readonly start: number;
  readonly end: number;
  readonly material: Material;
  readonly body: Body | undefined;
}

/** Properties of the part, though materials may have them too. */
const ownToPart: ReadonlySet<string> = new Set(['particle_radius', 'thickness', 'amount', 'volume_fraction']);

export function extractMaterialActions(request: ActionRequest): readonly CodeAction[] {
  const use = useAround(request);
  if (use?.body === undefined) return [];
  const { symbols, text, layout } = request;
  const part = symbols.partOf(use.body.members);
  const kind = part === undefined ? undefined : materialKindOf(part.context, use.material);
  const declaration = declarationAround(use.node);
  if (kind === undefined || !isMaterialKind(kind) || declaration?.$cstNode === undefined) return [];
  const schema = materialSchema(kind);
  const moved = use.body.members.filter(
    (own): own is Property =>
      isProperty(own) &&
      own.value !== undefined &&
      !ownToPart.has(own.name) &&
      findProperty(schema, own.name) !== undefined &&
      !namesOthers(request, own),
  );
  if (moved.length === 0) return [];
  const name = freeName(request, `${use.material.name}_modified`);
  const lines = [
    `material ${name} extends ${use.material.name} {`,
    ...moved.flatMap((own) => dedented(text, own).map((line) => `  ${line}`)),
    '}',
  ];
  const top = declarationTop(text, declaration.$cstNode.offset);
  const removed =
    moved.length === use.body.members.length ? wholeBody(text, use) : moved.map((own) => removal(text, own));
  return action(
    request,
    `Extract the overrides into \`material ${name} extends ${use.material.name}\``,
    'refactor.extract',
    [
      { start: top, end: top, newText: indented(lines, '', layout) + layout.eol + layout.eol },
      { start: use.start, end: use.end, newText: name },
      ...removed.filter((own) => own !== undefined),
      ...pathsThrough(request, use, name),
    ],
  );
}

export function inlineMaterialActions(request: ActionRequest): readonly CodeAction[] {
  const use = useAround(request);
  const base = use?.material.base?.$refText;
  if (use === undefined || base === undefined || use.material.$container !== request.root) return [];
  const { text } = request;
  const given = new Set((use.body?.members ?? []).map((own) => ('name' in own ? own.name : '')));
  const members = use.material.body.members.filter(
    (own) => (own.$type === 'Property' || own.$type === 'Let') && !given.has(own.name) && own.name !== 'description',
  );
  const lines = members.flatMap((own) => dedented(text, own));
  const moved =
    use.body === undefined
      ? [{ start: use.end, end: use.end, newText: ` { ${lines.join('  ')} }` }]
      : insertMembers(request, use.body, lines);
  const target = request.symbols.occurrences.find(
    (own) => own.node === use.material && own.role === 'definition',
  )?.target;
  const isOnlyUse =
    target !== undefined &&
    request.index.documents().flatMap((own) => request.index.in(own, target)).length -
      pathsThrough(request, use, base).length <=
      2;
  const gone = isOnlyUse ? declarationRemoval(text, use.material) : [];
  return action(request, `Inline \`${use.material.name}\`: \`${base}\` with its overrides here`, 'refactor.inline', [
    { start: use.start, end: use.end, newText: base },
    ...moved,
    ...gone,
    ...pathsThrough(request, use, base),
  ]);
}

function useAround(request: ActionRequest): Use | undefined {
  const component = around(request, isComponent);
  const reference = around(request, isReference);
  const inner = [component, reference]
    .filter((own) => own !== undefined)
    .sort((a, b) => (b.$cstNode?.offset ?? 0) - (a.$cstNode?.offset ?? 0));
  for (const node of inner) {
    const cst = GrammarUtils.findNodeForProperty(node.$cstNode, isComponent(node) ? 'material' : 'target');
    const name = isComponent(node) ? node.material?.$refText : node.target?.$refText;
    const material = name === undefined ? undefined : request.symbols.environment.find('Material', name)?.node;
    const isUse = isComponent(node) || (isProperty(node.$container) && node.path.length === 0);
    if (cst !== undefined && material !== undefined && isUse)
      return { node, start: cst.offset, end: cst.end, material, body: node.body };
  }
  return undefined;
}

/** Whether a value names something of the cell, which a material could not see. */
function namesOthers({ symbols }: ActionRequest, property: Property): boolean {
  const { offset = 0, end = 0 } = property.value?.$cstNode ?? {};
  return symbols.occurrences.some(
    (own) => own.start >= offset && own.end <= end && ['let', 'property', 'part'].includes(own.target.kind),
  );
}

/** `cathode.active.NMC811.diffusivity` in this file, where it passes this component. */
function pathsThrough({ symbols }: ActionRequest, use: Use, newText: string): readonly OffsetEdit[] {
  const key = symbols.occurrences.find((own) => own.node === use.node && own.target.kind === 'part')?.target.key;
  if (key === undefined) return [];
  return symbols.occurrences.flatMap((own, i) => {
    const next = symbols.occurrences[i + 1];
    return own.target.key === key && own.node !== use.node && next?.node === own.node && next.target.kind === 'material'
      ? [{ start: next.start, end: next.end, newText }]
      : [];
  });
}

/** The text of a member, line by line, without the indentation it has where it stands. */
function dedented(text: string, node: AstNode): readonly string[] {
  const cst = node.$cstNode;
  if (cst === undefined) return [];
  const own = indentAt(text, cst.offset);
  return cst.text.split(/\r?\n/).map((line) => (line.startsWith(own) ? line.slice(own.length) : line));
}

function wholeBody(text: string, { end, body }: Use): readonly OffsetEdit[] {
  const cst = body?.$cstNode;
  // A comment in the block would be lost with it.
  if (cst === undefined || /\/[/*]/.test(cst.text))
    return (body?.members ?? []).flatMap((own) => removal(text, own) ?? []);
  return [{ start: end, end: cst.end, newText: '' }];
}

function declarationRemoval(text: string, { $cstNode: cst }: Material): readonly OffsetEdit[] {
  if (cst === undefined) return [];
  const start = declarationTop(text, cst.offset);
  const behind = /^[ \t]*(?:\r?\n)*/.exec(text.slice(cst.end))?.[0].length ?? 0;
  return [{ start, end: cst.end + behind, newText: '' }];
}

function declarationAround(node: AstNode): Declaration | undefined {
  for (let own: AstNode | undefined = node; own !== undefined; own = own.$container)
    if (own.$container?.$type === 'File') return own as Declaration;
  return undefined;
}
