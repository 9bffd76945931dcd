// The library's value for a property that is out of range or missing, with both numbers and the source in the title.

import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { Component, Material, Property, Value } from '../../generated/ast.ts';
import { isComponent, isMaterial, isProperty, isReference, isTable } from '../../generated/ast.ts';
import { constants } from '../../lowering/constants.ts';
import { materialKindOf } from '../../lowering/material-layers.ts';
import type { ParsedFile } from '../../lowering/parsed-file.ts';
import { textOf } from '../../lowering/parsed-file.ts';
import type { PartBlock } from '../../lowering/part-block.ts';
import { findProperty } from '../../schema/schema.ts';
import { materialKinds } from '../../schema/property.ts';
import { isLibraryUri } from '../../services/library-files.ts';
import type { ActionRequest } from './action-request.ts';
import { action, nodeAt } from './action-request.ts';
import { insertMembers } from './insert-members.ts';
import { materialsOf } from './skeleton.ts';

export function libraryValueActions(request: ActionRequest): readonly CodeAction[] {
  return request.diagnostics.flatMap((diagnostic) => {
    const code = String(diagnostic.code);
    if (/^range\//.test(code) || code === 'units/value-looks-like-a-slip') return insteadOf(request, diagnostic);
    return code === 'structure/missing-property' ? forMissing(request, diagnostic) : [];
  });
}

/** A value of the library: its text, the material it is of, and its source. */
interface LibraryValue {
  /** The property's name, with its arguments where it is a function. */
  readonly head: string;
  readonly text: string;
  readonly of: string;
  readonly source: string | undefined;
  /** Of the library's materials, not of one of its cells. */
  readonly isGeneral: boolean;
}

function insteadOf(request: ActionRequest, diagnostic: Diagnostic): readonly CodeAction[] {
  const { document, root, symbols } = request;
  const node = nodeAt(root, document.textDocument.offsetAt(diagnostic.range.start));
  const property = node === undefined ? undefined : AstUtils.getContainerOfType(node, isProperty);
  const value = property?.value?.$cstNode;
  const part = property === undefined ? undefined : symbols.partOf(membersAround(property));
  if (property === undefined || value === undefined || part === undefined) return [];
  const edits = (found: LibraryValue) => [
    { start: value.offset, end: property.$cstNode?.end ?? value.end, newText: written(found) },
  ];
  const old = textOf(property.value);
  const found = behind(part, property);
  const fallback = findProperty(part.schema, property.name)?.default;
  return [
    ...(found === undefined
      ? []
      : action(request, `Use ${found.text} of ${spoken(found)} instead of ${old}`, 'quickfix', edits(found), {
          diagnostics: [diagnostic],
        })),
    ...(fallback === undefined || fallback.text === old
      ? []
      : action(
          request,
          `Use the default ${fallback.text} (${fallback.source}) instead of ${old}`,
          'quickfix',
          edits({ head: property.name, text: fallback.text, of: '', source: undefined, isGeneral: false }),
          { diagnostics: [diagnostic] },
        )),
  ];
}

/** What the library says in the layers behind the one the property stands in. */
function behind(part: PartBlock, property: Property): LibraryValue | undefined {
  for (const { members, file } of part.layers) {
    if (!isLibraryUri(file.uri)) continue;
    const found = members.find((own): own is Property => isProperty(own) && own.name === property.name);
    const value = found === undefined || found.parameters.length > 0 ? undefined : valueOf(found, file);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Values of the library's materials of the same kind, for a material of one's own or where it is used. */
function forMissing(request: ActionRequest, diagnostic: Diagnostic): readonly CodeAction[] {
  const { document, root, symbols } = request;
  const message = typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value;
  const name = /has no `(\w+)`/.exec(message)?.[1];
  const node = nodeAt(root, document.textDocument.offsetAt(diagnostic.range.start));
  const holder =
    node === undefined
      ? undefined
      : AstUtils.getContainerOfType(node, (own): own is Material | Component => isMaterial(own) || isComponent(own));
  const material = isComponent(holder)
    ? symbols.environment.find('Material', holder.material?.$refText ?? '')?.node
    : holder;
  const body = holder?.body;
  const part = body === undefined ? undefined : symbols.partOf(body.members);
  if (name === undefined || material === undefined || body === undefined || part === undefined) return [];
  const kind = materialKindOf(part.context, material);
  const kinds = materialKinds.filter((own) => own === kind);
  const found = materialsOf(kinds, symbols.environment).flatMap((other) => {
    const located = symbols.environment.find('Material', other);
    if (located === undefined || !isLibraryUri(located.file.uri)) return [];
    const own = propertyIn(located.node, name);
    return own === undefined ? [] : (valueOf(own, located.file) ?? []);
  });
  // The general materials before those of single literature cells.
  const ordered = [...found.filter((own) => own.isGeneral), ...found.filter((own) => !own.isGeneral)];
  return ordered
    .slice(0, 3)
    .flatMap((own) =>
      action(
        request,
        `Add \`${own.head}\` of ${spoken(own)}: ${shortened(own.text)}`,
        'quickfix',
        insertMembers(request, body, [`${own.head} = ${written(own)}`]),
        { diagnostics: [diagnostic] },
      ),
    );
}

function propertyIn(material: Material, name: string): Property | undefined {
  return material.body.members.find((own): own is Property => isProperty(own) && own.name === name);
}

/** Only values that stand alone: one that names other things would not mean the same elsewhere. */
function valueOf(property: Property, file: ParsedFile): LibraryValue | undefined {
  const { value, parameters, name } = property;
  const text = textOf(value);
  if (value === undefined || /\/[/*]/.test(text) || !standsAlone(value, parameters)) return undefined;
  const material = AstUtils.getContainerOfType(property, isMaterial);
  const source = property.source?.$refText;
  const isKnown = file.root.declarations.some((own) => own.$type === 'Source' && own.name === source);
  const head = parameters.length === 0 ? name : `${name}(${parameters.join(', ')})`;
  return {
    head,
    text,
    of: material?.name ?? '',
    source: isKnown ? source : undefined,
    isGeneral: file.uri.includes('/materials/'),
  };
}

function standsAlone(value: Value, parameters: readonly string[]): boolean {
  return AstUtils.streamAst(value).every((node) => {
    if (isTable(node)) return node.file === undefined;
    if (!isReference(node)) return true;
    const name = node.target?.$refText ?? '';
    return node.path.length === 0 && node.body === undefined && (parameters.includes(name) || constants.has(name));
  });
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

function written({ text, source }: LibraryValue): string {
  return source === undefined ? text : `${text} from ${source}`;
}

function spoken({ of, source }: LibraryValue): string {
  return source === undefined ? of : `${of} (${source})`;
}

function membersAround(node: AstNode): readonly AstNode[] {
  return (node.$container as unknown as { readonly members?: readonly AstNode[] } | undefined)?.members ?? [];
}
