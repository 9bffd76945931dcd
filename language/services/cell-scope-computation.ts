// What a name inside a block may refer to: the `let`s of the blocks around it. Everything else that has a name is a
// property, which nobody refers to by scope.

import type { AstNode, LangiumDocument, LocalSymbols } from 'langium';
import { DefaultScopeComputation, MultiMap } from 'langium';
import type { AstNodeDescription } from 'langium';
import type { Body, File, Member } from '../generated/ast.ts';

export class CellScopeComputation extends DefaultScopeComputation {
  override collectLocalSymbols(document: LangiumDocument): Promise<LocalSymbols> {
    const symbols = new MultiMap<AstNode, AstNodeDescription>();
    const walk = (members: readonly Member[]): void => {
      for (const member of members) {
        if (member.$type === 'Let') this.addLocalSymbol(member, document, symbols);
        else for (const body of bodiesOf(member)) walk(body.members);
      }
    };
    for (const node of (document.parseResult.value as Partial<File>).declarations ?? [])
      if ('body' in node && node.body !== undefined) walk(node.body.members);
    return Promise.resolve(symbols);
  }
}

/** Blocks right inside a member: its own, or that of the part it names. */
function bodiesOf(member: Member): readonly Body[] {
  if ('body' in member) return member.body === undefined ? [] : [member.body];
  if (member.$type !== 'Property' || member.value?.$type !== 'Reference') return [];
  return member.value.body === undefined ? [] : [member.value.body];
}
