// Call hierarchy: "where does this number go?" On a property, incoming is what is computed from it and what names it,
// outgoing what it is made of. On a declaration, incoming is what uses it, outgoing what it uses.

import type { LangiumDocument } from 'langium';
import { AstUtils, Cancellation, CstUtils } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Range,
} from 'vscode-languageserver';
import type { File } from '../generated/ast.ts';
import { isProperty } from '../generated/ast.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { findInLayers } from '../lowering/part-block.ts';
import { partsWithin } from '../lowering/part-tree.ts';
import { derivedFrom, derivedFromQuantity, findDerived } from '../schema/derived-quantities.ts';
import { findProperty } from '../schema/schema.ts';
import type { CallData } from './call-items.ts';
import { derivedItem, ruleItem, targetItem } from './call-items.ts';
import type { Occurrence, Target } from './occurrence.ts';
import type { LocatedOccurrence, SymbolIndex } from './symbol-index.ts';
import { rangeIn } from './symbol-index.ts';
import { propertyTarget } from './targets.ts';

type Token = Cancellation.CancellationToken;

export class CellCallHierarchyProvider implements CallHierarchyProvider {
  readonly #index: SymbolIndex;

  constructor(index: SymbolIndex) {
    this.#index = index;
  }

  prepareCallHierarchy(document: LangiumDocument, params: CallHierarchyPrepareParams): CallHierarchyItem[] {
    const offset = document.textDocument.offsetAt(params.position);
    const found = this.#index.at(document, offset) ?? this.#propertyAround(document, offset);
    return found === undefined ? [] : targetItem(found.target, this.#index);
  }

  /** On a number itself: the property it is the value of. */
  #propertyAround(document: LangiumDocument, offset: number): Occurrence | undefined {
    const root = document.parseResult.value as File;
    const leaf = root.$cstNode === undefined ? undefined : CstUtils.findLeafNodeAtOffset(root.$cstNode, offset);
    const property = leaf === undefined ? undefined : AstUtils.getContainerOfType(leaf.astNode, isProperty);
    const { occurrences } = this.#index.symbolsOf(document);
    return occurrences.find((own) => own.node === property && own.role === 'definition');
  }

  async incomingCalls(
    { item }: CallHierarchyIncomingCallsParams,
    token: Token = Cancellation.CancellationToken.None,
  ): Promise<CallHierarchyIncomingCall[]> {
    const data = item.data as CallData | undefined;
    if (data?.derived !== undefined) return fromDerived(item, data.derived);
    const found = this.#definitionOf(item);
    if (found === undefined) return [];
    const all = await this.#index.everywhere(found.target, token);
    const uses = this.#grouped(all.filter((own) => own.role !== 'definition'));
    const part = this.#partOf(found);
    const derived = part === undefined ? [] : derivedFrom(part.schema, found.target.name, cellsOf(part));
    return [
      ...derived.map((own) => ({ from: derivedItem(own, item), fromRanges: [item.selectionRange] })),
      ...uses.map(({ item: from, ranges }) => ({ from, fromRanges: ranges })),
    ];
  }

  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
    const data = item.data as CallData | undefined;
    if (data?.derived !== undefined) return this.#inputsOf(item, data.derived);
    const found = this.#definitionOf(item);
    const whole = found?.target.whole;
    if (found === undefined || whole === undefined) return [];
    const inside = this.#index
      .symbolsOf(found.document)
      .occurrences.filter((own) => own.start >= whole.start && own.end <= whole.end && own.role !== 'definition');
    const wanted = isNumber(found.target) ? inside : inside.filter((own) => !isNumber(own.target));
    return [
      ...this.#byTarget(wanted, found.document),
      ...this.#overridden(found).map((to) => ({ to, fromRanges: [item.selectionRange] })),
    ];
  }

  /** Uses by what they stand in: the property or `let` for a number, else the declaration. */
  #grouped(uses: readonly LocatedOccurrence[]): readonly { item: CallHierarchyItem; ranges: Range[] }[] {
    const groups = new Map<string, { item: CallHierarchyItem; ranges: Range[] }>();
    for (const use of uses) {
      const around = this.#around(use);
      if (around === undefined) continue;
      const range = rangeIn(use.document, use);
      const known = groups.get(around.key);
      if (known !== undefined) known.ranges.push(range);
      else for (const item of targetItem(around, this.#index)) groups.set(around.key, { item, ranges: [range] });
    }
    return [...groups.values()];
  }

  #around({ document, start, end, target }: LocatedOccurrence): Target | undefined {
    const holders = this.#index
      .symbolsOf(document)
      .occurrences.filter(
        ({ role, target: { whole, kind } }) =>
          role === 'definition' &&
          whole !== undefined &&
          whole.start <= start &&
          whole.end >= end &&
          kind !== 'argument' &&
          kind !== 'part' &&
          (isNumber(target) || (kind !== 'property' && kind !== 'let')),
      );
    return holders.reduce<Occurrence | undefined>(
      (best, own) => (best === undefined || sizeOf(own) <= sizeOf(best) ? own : best),
      undefined,
    )?.target;
  }

  #byTarget(occurrences: readonly Occurrence[], document: LangiumDocument): CallHierarchyOutgoingCall[] {
    const groups = new Map<string, CallHierarchyOutgoingCall>();
    for (const own of occurrences) {
      const known = groups.get(own.target.key);
      if (known !== undefined) known.fromRanges.push(rangeIn(document, own));
      else
        for (const to of targetItem(own.target, this.#index))
          groups.set(own.target.key, { to, fromRanges: [rangeIn(document, own)] });
    }
    return [...groups.values()];
  }

  /** The value of the material, or of the cell it extends, that a property takes the place of. */
  #overridden(found: LocatedOccurrence): readonly CallHierarchyItem[] {
    const part = this.#partOf(found);
    const members = membersAround(found);
    const place = part?.layers.findIndex((layer) => layer.members === members) ?? -1;
    if (part === undefined || place < 0) return [];
    const behind = propertyTarget({ ...part, layers: part.layers.slice(place + 1) }, found.target.name);
    return targetItem(behind, this.#index);
  }

  /** Properties of this cell that a derived quantity is computed from. */
  #inputsOf(item: CallHierarchyItem, key: string): CallHierarchyOutgoingCall[] {
    const derived = findDerived(key);
    const found = this.#definitionOf(item);
    if (derived === undefined || found === undefined) return [];
    const root = this.#partOf(found)?.context.root;
    const parts = root === undefined ? [] : partsWithin(root);
    const inputs = parts.flatMap((part) =>
      derived.inputs.flatMap((input) => {
        const [block, name = ''] = input.split('.');
        if (part.schema.name !== block || findProperty(part.schema, name) === undefined) return [];
        return targetItem(propertyTarget(part, name), this.#index);
      }),
    );
    const from = derived.from.flatMap((own) => findDerived(own) ?? []);
    return [...inputs, ...from.map((own) => derivedItem(own, item))].map((to) => ({
      to,
      fromRanges: [item.selectionRange],
    }));
  }

  #definitionOf(item: CallHierarchyItem): LocatedOccurrence | undefined {
    const document = this.#index.document(item.uri);
    if (document === undefined) return undefined;
    const found = this.#index.at(document, document.textDocument.offsetAt(item.selectionRange.start));
    return found === undefined ? undefined : { ...found, document };
  }

  #partOf(found: LocatedOccurrence): PartBlock | undefined {
    return this.#index.symbolsOf(found.document).partOf(membersAround(found));
  }
}

/** Undefined for a material by itself, which may be used in either. */
function cellsOf({ context: { root } }: PartBlock): 'liquid' | 'solid' | undefined {
  if (root === undefined) return undefined;
  return findInLayers(root, 'electrolyte') === undefined ? 'solid' : 'liquid';
}

function fromDerived(item: CallHierarchyItem, key: string): CallHierarchyIncomingCall[] {
  const items = [
    ...derivedFromQuantity(key).map((own) => derivedItem(own, item)),
    ...(findDerived(key)?.rules ?? []).map((code) => ruleItem(code)),
  ];
  return items.map((from) => ({ from, fromRanges: [from.selectionRange] }));
}

function membersAround({ node }: Occurrence) {
  return (node.$container as unknown as { readonly members?: PartBlock['layers'][number]['members'] }).members ?? [];
}

function isNumber({ kind }: Target): boolean {
  return kind === 'property' || kind === 'let' || kind === 'argument';
}

function sizeOf({ target: { whole } }: Occurrence): number {
  return whole === undefined ? Infinity : whole.end - whole.start;
}
