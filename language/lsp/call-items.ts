// Items of the call hierarchy: names of the text, derived quantities, and the rules that judge them.

import type { CallHierarchyItem } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { catalogue } from '../rules/catalogue.ts';
import type { DerivedQuantity } from '../schema/derived-quantity.ts';
import { pageUri } from '../services/virtual-documents.ts';
import { declarationKinds } from './cell-document-symbol-provider.ts';
import { containerOf } from './cell-workspace-symbol-provider.ts';
import type { Target, TargetKind } from './occurrence.ts';
import type { SymbolIndex } from './symbol-index.ts';

/** What an item carries so that it can be asked further. */
export interface CallData {
  /** Key of a derived quantity; the item's place is that of the property it was reached from. */
  readonly derived?: string;
}

const kinds: Partial<Readonly<Record<TargetKind, SymbolKind>>> = {
  source: declarationKinds.Source,
  material: declarationKinds.Material,
  cell: declarationKinds.Cell,
  protocol: declarationKinds.Protocol,
  simulation: declarationKinds.Simulation,
  sweep: declarationKinds.Sweep,
  fit: declarationKinds.Fit,
  data: declarationKinds.Data,
  let: SymbolKind.Variable,
  property: SymbolKind.Property,
};

/** None for what has no place in a text, and for parts, arguments and files, which lead nowhere. */
export function targetItem({ kind, name, at, whole }: Target, index: SymbolIndex): CallHierarchyItem[] {
  const symbolKind = kinds[kind];
  const selectionRange = at === undefined ? undefined : index.rangeOf(at);
  if (symbolKind === undefined || at === undefined || selectionRange === undefined) return [];
  const range = (whole === undefined ? undefined : index.rangeOf(whole)) ?? selectionRange;
  return [{ name, kind: symbolKind, detail: containerOf(at.uri), uri: at.uri, range, selectionRange }];
}

/** It stands nowhere in the text: it is shown at what it was reached from. */
export function derivedItem({ key, name, formula }: DerivedQuantity, from: CallHierarchyItem): CallHierarchyItem {
  const data: CallData = { derived: key };
  const { uri, range, selectionRange } = from;
  return { name, kind: SymbolKind.Number, detail: formula, uri, range, selectionRange, data };
}

/** A rule, at its page. */
export function ruleItem(code: string): CallHierarchyItem {
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  const detail = catalogue.find((rule) => rule.code === code)?.summary ?? '';
  return { name: code, kind: SymbolKind.Boolean, detail, uri: pageUri(code), range, selectionRange: range };
}
