// A source for a value that has none: one that the file already declares, or a new one to be filled in.

import type { CodeAction } from 'vscode-languageserver';
import { isProperty } from '../../generated/ast.ts';
import { findProperty } from '../../schema/schema.ts';
import { schemaOfBlock } from '../schema-at.ts';
import type { ActionRequest } from './action-request.ts';
import { action, around } from './action-request.ts';
import { declarationTop } from './member-text.ts';
import { freeName } from './study-skeleton.ts';

export function nameSourceActions(request: ActionRequest): readonly CodeAction[] {
  const property = around(request, isProperty);
  const value = property?.value?.$cstNode;
  const schema = property === undefined ? undefined : schemaOfBlock(property.$container);
  const type = schema === undefined || property === undefined ? undefined : findProperty(schema, property.name)?.type;
  if (property === undefined || value === undefined || property.source !== undefined) return [];
  // A value that is being typed, or of another kind, has no source.
  if ((type?.kind !== 'quantity' && type?.kind !== 'range') || property.$container.$type !== 'Body') return [];
  const { root, text, layout } = request;
  const known = root.declarations.flatMap((node) =>
    node.$type === 'Source' && typeof node.name === 'string' ? [node.name] : [],
  );
  const from = (key: string) => ({ start: value.end, end: value.end, newText: ` from ${key}` });
  const declaration = root.declarations.find(
    ({ $cstNode: cst }) => cst !== undefined && cst.offset <= value.offset && value.end <= cst.end,
  )?.$cstNode;
  const key = freeName(request, `source_of_${property.name}`);
  const top = declaration === undefined ? 0 : declarationTop(text, declaration.offset);
  const declared = `source ${key} = "estimate: publication or measurement to be named"${layout.eol}${layout.eol}`;
  return [
    ...known
      .slice(0, 5)
      .flatMap((own) => action(request, `Name \`${own}\` as the source`, 'refactor.rewrite', [from(own)])),
    ...action(request, 'Declare a source for this value', 'refactor.rewrite', [
      { start: top, end: top, newText: declared },
      from(key),
    ]),
  ];
}
