// Steps of a protocol into a `repeat`: as often as they repeat each other, else once, so that the protocol stays the same.

import type { AstNode } from 'langium';
import type { CodeAction } from 'vscode-languageserver';
import type { Every, Protocol, ProtocolItem, Repeat } from '../../generated/ast.ts';
import { isEvery, isProtocol, isRepeat } from '../../generated/ast.ts';
import { textOf } from '../../lowering/parsed-file.ts';
import type { ActionRequest } from './action-request.ts';
import { action, indentAt, lineEnd, lineStart } from './action-request.ts';

export function wrapInRepeatActions(request: ActionRequest): readonly CodeAction[] {
  const { text, layout } = request;
  const selected = text.slice(request.start, request.end);
  const start = request.start + (selected.length - selected.trimStart().length);
  const end = request.end - (selected.length - selected.trimEnd().length);
  const holder = end <= start ? undefined : holderOf(request, start, end);
  if (holder === undefined) return [];
  const chosen = holder.items.filter(({ $cstNode: cst }) => cst !== undefined && cst.offset < end && cst.end > start);
  const first = chosen[0]?.$cstNode;
  const last = chosen[chosen.length - 1]?.$cstNode;
  if (first === undefined || last === undefined) return [];
  const { period, times } = repetition(chosen.map((item) => textOf(item)));
  const kept = chosen[period - 1]?.$cstNode ?? last;
  const base = indentAt(text, first.offset);
  const isAlone = text.slice(lineStart(text, first.offset), first.offset).trim() === '';
  const title = `Put ${period === 1 ? 'the step' : `${period} steps`} into \`repeat ${times}\``;
  if (!isAlone || (!text.slice(first.offset, last.end).includes('\n') && chosen.length > 1)) {
    const newText = `repeat ${times} { ${text.slice(first.offset, kept.end)} }`;
    return action(request, title, 'refactor.extract', [{ start: first.offset, end: last.end, newText }]);
  }
  // Comments behind a step stay with it.
  const inner = text.slice(lineStart(text, first.offset), trimmedEnd(text, kept.end));
  const lines = inner.split(/\r?\n/).map((line) => (line.trim() === '' ? '' : layout.indent + line));
  const newText = [`${base}repeat ${times} {`, ...lines, `${base}}`].join(layout.eol);
  return action(request, title, 'refactor.extract', [
    { start: lineStart(text, first.offset), end: trimmedEnd(text, last.end), newText },
  ]);
}

type Holder = Protocol | Repeat | Every;

/** The innermost block that holds the whole selection. */
function holderOf({ root }: ActionRequest, start: number, end: number): Holder | undefined {
  const holds = ({ $cstNode: cst }: AstNode): boolean => cst !== undefined && cst.offset < start && end < cst.end;
  let best: Holder | undefined = root.declarations.find((node): node is Protocol => isProtocol(node) && holds(node));
  let next: Holder | undefined = best;
  while (next !== undefined) {
    best = next;
    next = next.items.find(isInner);
  }
  return best;

  function isInner(item: ProtocolItem): item is Repeat | Every {
    return (isRepeat(item) || isEvery(item)) && holds(item);
  }
}

/** The shortest run of steps that the whole selection repeats. */
function repetition(steps: readonly string[]): { readonly period: number; readonly times: number } {
  for (let period = 1; period <= steps.length / 2; period++) {
    if (steps.length % period === 0 && steps.every((step, i) => step === steps[i % period]))
      return { period, times: steps.length / period };
  }
  return { period: steps.length, times: 1 };
}

/** End of the line without its break. */
function trimmedEnd(text: string, offset: number): number {
  return offset + text.slice(offset, lineEnd(text, offset)).trimEnd().length;
}
