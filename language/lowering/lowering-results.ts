// What lowering gives for the declarations of a file.

import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedProtocol } from '../../model/protocol.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Finding } from '../finding.ts';
import type { Declaration } from '../generated/ast.ts';
import type { Environment } from './environment.ts';
import type { Move } from './lowering-memory.ts';
import type { TextPlace } from './parsed-file.ts';

export type Places = ReadonlyMap<string, TextPlace>;

export interface CellResult {
  readonly name: string;
  readonly place: TextPlace;
  readonly cell?: CheckedCell;
  readonly places: Places;
  /** True for a cell of the library or of an import that a simulation of this file runs. */
  readonly elsewhere: boolean;
}

export interface SimulationResult {
  readonly name: string;
  readonly place: TextPlace;
  readonly cellName?: string;
  readonly simulation?: CheckedSimulation;
  readonly places: Places;
  /** Itself and the declarations it was formed from, as `Cell pouch`, those of other files with their address in front. */
  readonly restsOn: ReadonlySet<string>;
}

export interface ProtocolResult {
  readonly name: string;
  readonly place: TextPlace;
  readonly protocol: CheckedProtocol;
}

/** Lowers one declaration. */
export type Compute<T> = (environment: Environment, report: (found: Finding) => void) => T;
/** Lowers a declaration of the file (undefined: of another one), or remembers what that gave. */
export type Lower = <T>(
  key: string,
  node: Declaration | undefined,
  compute: Compute<T>,
  moved: (value: T, move: Move) => T,
) => T;

/** The same result with its places where they are now. */
export function moveResult<T extends { readonly place: TextPlace; readonly places: Places }>(result: T, move: Move): T {
  const places = new Map<string, TextPlace>();
  for (const [path, place] of result.places) places.set(path, move(place));
  return { ...result, place: move(result.place), places };
}
