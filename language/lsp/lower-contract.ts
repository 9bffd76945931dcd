// Contract of the request that lowers a text: shared by the server and the editor's client, types and one name.

import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Severity } from '../finding.ts';

export const lowerMethod = 'cellwright/lower';

export interface LowerParams {
  readonly uri: string;
  /** As it stands in the editor, saved or not. */
  readonly text: string;
}

export interface LoweredFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  /** 1-based. */
  readonly line: number;
  readonly stopsRun: boolean;
}

export interface LowerAnswer {
  /** In the order of the text. */
  readonly simulations: readonly {
    readonly name: string;
    /** 1-based. */
    readonly line: number;
    /** Left out where it cannot be formed; a finding says why. */
    readonly simulation?: CheckedSimulation;
    /** Of the findings those about what it runs. */
    readonly findings: readonly LoweredFinding[];
  }[];
  readonly findings: readonly LoweredFinding[];
}
