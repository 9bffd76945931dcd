// HTML from templates: everything put in is escaped unless it is HTML already.

import { codeSpans } from './code-spans.ts';

export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | undefined;

/** `html\`<p>${text}</p>\``; lists of HTML are joined, undefined is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((text, piece, k) => text + render(parts[k - 1]) + piece) };
}

/** A sentence with its backquoted parts as code. */
export function sentence(text: string): readonly Html[] {
  return codeSpans(text).map((span) => (span.isCode ? html`<code>${span.text}</code>` : html`${span.text}`));
}

/** Text that is HTML by construction, such as a drawn SVG. */
export function trusted(text: string): Html {
  return { html: text };
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'object') return 'html' in part ? part.html : part.map((p) => p.html).join('');
  return escape(String(part));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
