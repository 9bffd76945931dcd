// A name in a text and what it means: the common ground of definition, references, highlight, rename and hierarchies.

import type { AstNode } from 'langium';
import type { DeclarationType } from '../lowering/environment.ts';
import type { TextPlace } from '../lowering/parsed-file.ts';

export type TargetKind =
  | 'source'
  | 'material'
  | 'cell'
  | 'protocol'
  | 'simulation'
  | 'sweep'
  | 'fit'
  | 'data'
  | 'let'
  | 'property'
  | 'part'
  | 'argument'
  | 'column'
  | 'mechanism'
  | 'file';

/** What a name means. Two names mean the same where their keys are equal. */
export interface Target {
  readonly key: string;
  readonly kind: TargetKind;
  readonly name: string;
  /** Where the name is declared; left out for what the language itself brings. */
  readonly at?: TextPlace;
  /** The whole declaration. */
  readonly whole?: TextPlace;
}

export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly target: Target;
  /** `write` gives a value to what is declared elsewhere, as `with` does. */
  readonly role: 'definition' | 'read' | 'write';
  readonly node: AstNode;
}

/** A name that means no declaration the file sees. */
export interface UnknownName {
  readonly type: DeclarationType;
  readonly name: string;
  readonly place: TextPlace;
}
