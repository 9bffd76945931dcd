// The way in for every host: text in, checked cells, simulations and findings out. Never throws on a text.

import type { CheckedCell } from '../model/cell.ts';
import type { CheckedProtocol } from '../model/protocol.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { Finding } from './finding.ts';
import type { CellServices } from './services/create-services.ts';

/** A place in a text, lines and columns from 1; the end is behind the last character. */
export interface TextRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export type LocatedFinding = Finding & { readonly range: TextRange };

export interface LoweredCell {
  readonly name: string;
  readonly range: TextRange;
  /** Left out where something a cell cannot be without is missing; a finding says what. */
  readonly cell?: CheckedCell;
}

export interface LoweredSimulation {
  readonly name: string;
  readonly range: TextRange;
  /** Left out where its cell or protocol cannot be formed; a finding says why. */
  readonly simulation?: CheckedSimulation;
}

export interface LoweredProtocol {
  readonly name: string;
  readonly range: TextRange;
  readonly protocol: CheckedProtocol;
}

export interface CheckedFile {
  readonly uri: string;
  readonly cells: readonly LoweredCell[];
  readonly protocols: readonly LoweredProtocol[];
  readonly simulations: readonly LoweredSimulation[];
  /** Names only: sweeps and fits are checked but not run yet. */
  readonly sweeps: readonly string[];
  readonly fits: readonly string[];
  /** In the order of the text. */
  readonly findings: readonly LocatedFinding[];
}

/** Checks a text as the file at `uri`; imports are read through the host's `readFile`. */
export declare function checkFile(services: CellServices, uri: string, text: string): Promise<CheckedFile>;
