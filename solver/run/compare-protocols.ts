// Where two protocols differ, step by step, in the words of their texts.

import type { CheckedProtocol, ProtocolItem, ProtocolStep } from '../../model/protocol.ts';
import { isSame } from './same-curve.ts';

export function protocolDifferences(before: CheckedProtocol, now: CheckedProtocol): string[] {
  return compareItems(before.items, now.items, 'the protocol');
}

/** `where` is what the items stand in. */
function compareItems(before: readonly ProtocolItem[], now: readonly ProtocolItem[], where: string): string[] {
  if (isSame(before, now)) return [];
  if (before.length !== now.length) {
    // What stands behind the first difference is likely the same, one place on.
    const first = before.findIndex((item, k) => !isSame(item, now[k]));
    const k = first < 0 ? before.length : first;
    const [a, b] = [before[k], now[k]];
    const counts = `${where} had ${counted(before.length)} and has ${now.length}`;
    if (a === undefined) return [`${counts}: ${nameOf(b)} is new`];
    return [
      b === undefined ? `${counts}: ${nameOf(a)} is gone` : `${counts}: where ${nameOf(a)} stood is ${nameOf(b)}`,
    ];
  }
  return before.flatMap((item, k) => compareItem(item, now[k]));
}

function counted(length: number): string {
  return length === 1 ? '1 item' : `${length} items`;
}

function compareItem(before: ProtocolItem, now: ProtocolItem | undefined): string[] {
  if (now === undefined || isSame(before, now)) return [];
  if (before.type === 'repeat' && now.type === 'repeat')
    return [
      ...(before.count === now.count ? [] : [`\`repeat ${before.count}\` is \`repeat ${now.count}\` now`]),
      ...compareItems(before.body, now.body, `\`repeat ${now.count}\``),
    ];
  if (before.type === 'every' && now.type === 'every')
    return [
      ...(before.cycles === now.cycles
        ? []
        : [`\`every ${before.cycles} cycles\` is \`every ${now.cycles} cycles\` now`]),
      ...compareItems(before.body, now.body, `\`every ${now.cycles} cycles\``),
    ];
  const [a, b] = [nameOf(before), nameOf(now)];
  if (a !== b) return [`${a} is ${b} now`];
  return [before.type === 'step' && now.type === 'step' ? sameWords(before, now) : `${a} means something else now`];
}

/** Same words, other numbers: a file has changed, or what a name or the cell stands for. */
function sameWords(before: ProtocolStep, now: ProtocolStep): string {
  const isFile = before.action.kind === 'drive' && now.action.kind === 'drive';
  return isFile ? `the file of ${nameOf(now)} has other values` : `${nameOf(now)} stands for other values`;
}

function nameOf(item: ProtocolItem | undefined): string {
  switch (item?.type) {
    case 'step':
      return `\`${item.text}\``;
    case 'stop':
      return `\`stop when ${item.text.replace(/^stop\s+when\s+/, '')}\``;
    case 'repeat':
      return `\`repeat ${item.count}\``;
    case 'every':
      return `\`every ${item.cycles} cycles\``;
    case undefined:
      return 'nothing';
  }
}
