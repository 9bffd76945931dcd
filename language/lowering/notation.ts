// What one notation of another language, tool or paper looks like, and what they share.

export interface Notation {
  /** Matched in one line without its comment; the whole match is what is written over. */
  readonly pattern: RegExp;
  readonly says: string;
  /** What to write instead; groups as in `String.replace`, or computed. Undefined where it depends. */
  readonly write?: string | ((match: RegExpExecArray) => string);
  readonly help?: string;
  /** The quotes are what is wrong. */
  readonly quotes?: true;
}

export const number = String.raw`-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
export const unit = String.raw`(?:[A-Za-zµμΩ°%][\w^*/%µμΩ-]*)`;

/** A text as a name: `my cell` as `my_cell`. */
export function asName(text: string, word = 'cell'): string {
  const name = text.trim().replace(/[^A-Za-z0-9_]+/g, '_');
  return /^\d/.test(name) ? `${word}_${name}` : name;
}
