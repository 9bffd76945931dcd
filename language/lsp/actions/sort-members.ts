// Members of a block in the order of the schema; comments go with what they stand above or behind.

import type { AstNode } from 'langium';
import type { CodeAction } from 'vscode-languageserver';
import type { Member } from '../../generated/ast.ts';
import { isBody } from '../../generated/ast.ts';
import type { BlockSchema } from '../../schema/property.ts';
import { schemaOfBlock } from '../schema-at.ts';
import type { ActionRequest } from './action-request.ts';
import { action, around, lineEnd, lineStart } from './action-request.ts';

export function sortMemberActions(request: ActionRequest): readonly CodeAction[] {
  const body = around(request, isBody);
  const schema = schemaOfBlock(body);
  if (body === undefined || schema === undefined || body.members.length < 2) return [];
  const { members } = body;
  const order = [...members].sort((a, b) => rankOf(a, schema) - rankOf(b, schema));
  if (order.every((own, i) => own === members[i]) || members.some((own) => own.$type === 'Stray')) return [];
  const edit = byLines(request, members, order) ?? inOneLine(request, members, order);
  return edit === undefined ? [] : action(request, `Sort the properties of this block`, 'refactor.rewrite', [edit]);
}

/** Local names, then properties, blocks, components and interfaces, each as the schema lists them. */
function rankOf(member: Member, schema: BlockSchema): number {
  const property = (name: string): number => {
    const at = schema.properties.findIndex((own) => own.name === name);
    return at < 0 ? schema.properties.length : at;
  };
  switch (member.$type) {
    case 'Let':
      return 0;
    case 'Property':
      return 1 + property(member.name);
    case 'Block': {
      const at = schema.properties.findIndex((own) => own.name === member.name);
      return at >= 0 ? 1 + at : 1000 + Object.keys(schema.blocks ?? {}).indexOf(member.name);
    }
    case 'Component':
      return 2000 + (schema.components ?? []).findIndex((own) => own.role === member.role);
    case 'Interface':
    case 'Stray':
      return 3000;
  }
}

/** Whole lines change places, where every member begins one. */
function byLines({ text }: ActionRequest, members: readonly Member[], order: readonly Member[]) {
  const ends = members.map((own) => lineEnd(text, own.$cstNode?.end ?? 0));
  const first = members[0]?.$cstNode;
  if (first === undefined) return undefined;
  const begin = lineStart(text, first.offset);
  const chunks = new Map<AstNode, string>();
  for (const [i, member] of members.entries()) {
    const cst = member.$cstNode;
    const start = i === 0 ? begin : (ends[i - 1] ?? begin);
    const line = cst === undefined ? 0 : lineStart(text, cst.offset);
    if (cst === undefined || line < start || text.slice(line, cst.offset).trim() !== '') return undefined;
    // Behind the member only a comment may follow on its line.
    const behind = text.slice(cst.end, ends[i]).trim();
    if (behind !== '' && !behind.startsWith('//')) return undefined;
    chunks.set(member, text.slice(start, ends[i]));
  }
  const newText = order.map((own) => chunks.get(own) ?? '').join('');
  return { start: begin, end: ends[ends.length - 1] ?? begin, newText };
}

function inOneLine({ text }: ActionRequest, members: readonly Member[], order: readonly Member[]) {
  const start = members[0]?.$cstNode?.offset;
  const end = members[members.length - 1]?.$cstNode?.end;
  if (start === undefined || end === undefined || /[\n]|\/[/*]/.test(text.slice(start, end))) return undefined;
  return { start, end, newText: order.map((own) => own.$cstNode?.text ?? '').join('  ') };
}
