// Elements without markup: text from files goes in as text.

import { codeSpans } from '../../charts/code-spans.ts';

type Child = Node | string | undefined;

interface Attributes {
  readonly class?: string;
  readonly title?: string;
  readonly role?: string;
  readonly [aria: `aria-${string}`]: string;
  readonly onClick?: () => void;
}

export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes) as [string, string | (() => void)][]) {
    if (typeof value === 'function') element.addEventListener('click', value);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((c) => c !== undefined));
  return element;
}

/** A sentence with its backquoted parts as code. */
export function sentence(text: string): (Node | string)[] {
  return codeSpans(text).map((span) => (span.isCode ? createElement('code', {}, span.text) : span.text));
}
