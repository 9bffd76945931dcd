// Which findings somebody wants to see: those that the settings have not turned off, as grave as they say.

import type { Finding } from './finding.ts';
import type { CellSettings } from './services/cell-settings.ts';

/** What keeps a run from starting is always there. */
export function wantedFindings<F extends Finding>(
  findings: readonly F[],
  { disabled, rangeSeverity }: Pick<CellSettings['checks'], 'disabled' | 'rangeSeverity'>,
): readonly F[] {
  const unwanted = new Set(disabled);
  return findings.flatMap((found): F[] => {
    if (found.stopsRun) return [found];
    if (unwanted.has(found.code) || (found.id !== undefined && unwanted.has(found.id))) return [];
    if (found.severity !== 'warning' || !isPlausibility(found.code)) return [found];
    if (rangeSeverity === 'off') return [];
    return [rangeSeverity === 'information' ? { ...found, severity: 'info' } : found];
  });
}

/** What is only unusual; an impossible value is an error and stays one. */
function isPlausibility(code: string): boolean {
  return code === 'range/unusual' || code === 'units/looks-like-another-unit';
}
