// Collects findings: each once, and never one that only repeats another at the same place.

import type { Finding } from '../finding.ts';

export interface FindingCollector {
  readonly findings: readonly Finding[];
  add(finding: Finding): void;
}

export function createCollector(): FindingCollector {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  return {
    findings,
    add(finding) {
      const at = 'path' in finding.at ? finding.at.path : `${finding.at.uri}#${finding.at.start}-${finding.at.end}`;
      const key = `${finding.code} ${at} ${finding.message}`;
      if (seen.has(key)) return;
      seen.add(key);
      findings.push(finding);
    },
  };
}
