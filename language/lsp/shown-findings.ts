// Which findings the editor shows: those the settings ask for, the gravest hundred of a file, and how many more there are.

import type { CheckedFile, LocatedFinding } from '../check-text.ts';
import type { Severity } from '../finding.ts';
import type { CellSettings } from '../services/cell-settings.ts';
import { wantedFindings } from '../wanted-findings.ts';

const most = 100;
const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function shownFindings(file: CheckedFile, { checks }: CellSettings): readonly LocatedFinding[] {
  const wanted = wantedFindings(file.findings, checks);
  return wanted.length <= most ? wanted : [...gravest(wanted), summary(wanted)];
}

/** In the order of the text. */
function gravest(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  const kept = new Set(order.flatMap((severity) => findings.filter((own) => own.severity === severity)).slice(0, most));
  return findings.filter((own) => kept.has(own));
}

function summary(findings: readonly LocatedFinding[]): LocatedFinding {
  const count = (severity: Severity): number => findings.filter((own) => own.severity === severity).length;
  const start = { line: 1, column: 1 };
  return {
    code: 'structure/more-findings',
    severity: 'info',
    message: `${findings.length - most} more findings are not shown: ${count('error')} errors and ${count('warning')} warnings in all`,
    help: '`cellwright check` prints them all',
    at: { path: '' },
    related: [],
    fixes: [],
    stopsRun: false,
    range: { start, end: start },
  };
}
