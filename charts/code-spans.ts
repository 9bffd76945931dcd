// Sentences quote the user's text in backquotes; a page shows those parts as code.

export interface TextSpan {
  readonly text: string;
  readonly isCode: boolean;
}

/** "the `anode` is full" in three spans; the first word of prose gets its capital. */
export function codeSpans(sentence: string): TextSpan[] {
  const spans = sentence.split('`').map((text, k) => ({ text, isCode: k % 2 === 1 }));
  const [first] = spans;
  if (first !== undefined && first.text !== '')
    spans[0] = { ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) };
  return spans.filter((span) => span.text !== '');
}
