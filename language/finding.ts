// What the language has to say about a text. A finding is data: the editor, the terminal and SARIF render it.

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Where a finding sits: a path of the checked model (see `model/cell.ts`), or offsets where there is no model. */
export type Place = { readonly path: string } | { readonly uri: string; readonly start: number; readonly end: number };

/** A certain text edit that mends the finding. `replace` acts on the finding's own range. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly at: Place; readonly newText: string }[];
  readonly preferred: boolean;
}

export interface Finding {
  /** `topic/name`, stable for ever. */
  readonly code: string;
  /** Number of the physics pages, e.g. `AE17` or `D-DFN-02`. */
  readonly id?: string;
  readonly severity: Severity;
  /** One sentence with the user's names, numbers and units. */
  readonly message: string;
  readonly why?: string;
  readonly help?: string;
  readonly at: Place;
  readonly related: readonly { readonly at: Place; readonly note: string }[];
  readonly fixes: readonly Fix[];
  /** Syntax, names, units, structure, closure, hard range and protocol errors stop `run`; predictions of damage do not. */
  readonly stopsRun: boolean;
}
