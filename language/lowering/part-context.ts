// A fresh context for one lowered cell.

import type { Finding } from '../finding.ts';
import type { Environment } from './environment.ts';
import type { Override, PartContext } from './part-block.ts';
import { readNumber, readTyped } from './read-value.ts';

export function createPartContext(
  environment: Environment,
  overrides: ReadonlyMap<string, Override>,
  report: (found: Finding) => void,
): PartContext {
  const context: PartContext = {
    environment,
    overrides,
    provenance: new Map(),
    places: new Map(),
    active: new Set(),
    read: { number: readNumber, typed: readTyped },
    report(found) {
      if (context.isBaseUnknown !== true || found.code !== 'structure/missing-property') report(found);
    },
  };
  return context;
}
