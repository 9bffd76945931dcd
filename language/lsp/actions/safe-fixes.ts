// Which fixes are safe to make without looking: none changes a physical value or swaps one declaration for another.

import { sameDimension } from '../../../quantity/dimension.ts';
import { parseUnit, toSi, unitless } from '../../../quantity/unit.ts';

/** Topics whose preferred fixes are about spelling only. */
const safe = /^(?:syntax|allow)\/|^units\/|^names\/unknown-(?:property|mechanism|column|function|path|unit)$/;

export function isSafeFix(code: string, preferred: boolean, edits: readonly { before: string; after: string }[]) {
  if (!preferred || !safe.test(code)) return false;
  if (code === 'syntax/other-notation') return edits.every(({ before, after }) => letters(before) === letters(after));
  return edits.every(({ before, after }) => !changesValue(before, after));
}

/** What is left without signs and blanks: a fix of signs alone leaves names and numbers as they are. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}_.]/gu, '');
}

/** Both texts are quantities, and they are not the same one: `50` and `50 %`, `5 MPa` and `6 MPa`. */
export function changesValue(before: string, after: string): boolean {
  const old = quantityOf(before);
  const now = quantityOf(after);
  // A unit that did not fit at all is mended, not changed.
  if (old === undefined || now === undefined || !sameDimension(old.dimension, now.dimension)) return false;
  return Math.abs(old.si - now.si) > 1e-9 * Math.max(Math.abs(old.si), Math.abs(now.si));
}

function quantityOf(text: string) {
  const match = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?) ?(\S*)$/.exec(text.trim());
  if (match === null) return undefined;
  const outcome = match[2] === '' ? { ok: true as const, unit: unitless } : parseUnit(match[2] ?? '');
  if (!outcome.ok) return undefined;
  return { si: toSi(Number(match[1]), outcome.unit), dimension: outcome.unit.dimension };
}
