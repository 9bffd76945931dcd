// Findings at a place as lines of Markdown, each with a link to its page.

import type { LocatedFinding } from '../check-text.ts';
import type { Severity } from '../finding.ts';
import { pageUri } from '../services/virtual-documents.ts';

const words: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note', hint: 'Hint' };
const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The gravest three that touch `start` to `end`; what lies under the cursor itself an editor shows anyway. */
export function findingLines(
  findings: readonly LocatedFinding[],
  { start, end, cursor }: { readonly start: number; readonly end: number; readonly cursor: number },
): readonly string[] {
  return findings
    .filter(({ at }) => 'uri' in at && at.start < end && at.end > start && !(at.start <= cursor && cursor <= at.end))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .slice(0, 3)
    .map(({ code, severity, message }) => `${words[severity]}: ${message} [${code}](${pageUri(code)})`);
}
