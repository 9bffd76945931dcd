// The library's value for a property that is out of range or missing, with both numbers and the source in the title.

import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { Material, Property } from '../../generated/ast.ts';
import { isMaterial, isProperty } from '../../generated/ast.ts';
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
  readonly text: string;
  readonly of: string;
  readonly source: string | undefined;
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
          edits({ text: fallback.text, of: '', source: undefined }),
          { diagnostics: [diagnostic] },
        )),
  ];
}

/** What the library says in the layers behind the one the property stands in. */
function behind(part: PartBlock, property: Property): LibraryValue | undefined {
  for (const { members, file } of part.layers) {
    if (!isLibraryUri(file.uri)) continue;
    const found = members.find((own): own is Property => isProperty(own) && own.name === property.name);
    const value = found === undefined ? undefined : valueOf(found, file);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Values of the library's materials of the same kind, for a material of one's own. */
function forMissing(request: ActionRequest, diagnostic: Diagnostic): readonly CodeAction[] {
  const { document, root, symbols } = request;
  const name = /has no `(\w+)`/.exec(
    typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value,
  )?.[1];
  const node = nodeAt(root, document.textDocument.offsetAt(diagnostic.range.start));
  const material = node === undefined ? undefined : AstUtils.getContainerOfType(node, isMaterial);
  const part = material === undefined ? undefined : symbols.partOf(material.body.members);
  if (name === undefined || material === undefined || part === undefined) return [];
  const kinds = materialKinds.filter((kind) => kind === part.schema.name || kind === material.kind);
  const found = materialsOf(kinds, symbols.environment).flatMap((other) => {
    const located = symbols.environment.find('Material', other);
    if (located === undefined || !isLibraryUri(located.file.uri)) return [];
    const own = propertyIn(located.node, name);
    return own === undefined ? [] : (valueOf(own, located.file) ?? []);
  });
  return found
    .slice(0, 3)
    .flatMap((own) =>
      action(
        request,
        `Add \`${name} = ${own.text}\` of ${spoken(own)}`,
        'quickfix',
        insertMembers(request, material.body, [`${name} = ${written(own)}`]),
        { diagnostics: [diagnostic] },
      ),
    );
}

function propertyIn(material: Material, name: string): Property | undefined {
  return material.body.members.find((own): own is Property => isProperty(own) && own.name === name);
}

/** Only values that stand alone: one that names other things would not mean the same elsewhere. */
function valueOf(property: Property, file: ParsedFile): LibraryValue | undefined {
  const { value } = property;
  if (property.parameters.length > 0 || (value?.$type !== 'Quantity' && value?.$type !== 'Range')) return undefined;
  const material = AstUtils.getContainerOfType(property, isMaterial);
  const source = property.source?.$refText;
  const isKnown = file.root.declarations.some((own) => own.$type === 'Source' && own.name === source);
  return { text: textOf(value), of: material?.name ?? '', source: isKnown ? source : undefined };
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
