// Declarations that nothing in their file uses. Only where something could: a file of materials alone is there to be imported.

import type { Finding } from '../finding.ts';
import type { Declaration } from '../generated/ast.ts';
import { declaredName } from './declared-name.ts';
import { finding } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOf, placeOfFeature } from './parsed-file.ts';

/** What would use a declaration of each type. */
const users: Readonly<Partial<Record<Declaration['$type'], readonly Declaration['$type'][]>>> = {
  Source: ['Cell', 'Material'],
  Material: ['Cell'],
  Protocol: ['Simulation'],
};

/** `used` holds what was looked up, as `Material NMC811`; a name nobody knows may mean one that seems unused. */
export function unusedFindings(
  file: ParsedFile,
  used: ReadonlySet<string>,
  others: readonly Finding[],
): readonly Finding[] {
  const present = new Set(file.root.declarations.map((node) => node.$type));
  const codes = new Set(others.map((own) => own.code));
  return file.root.declarations.flatMap((node): Finding[] => {
    const name = declaredName(node);
    if (name === '' || users[node.$type]?.some((type) => present.has(type)) !== true) return [];
    if (codes.has(`names/unknown-${node.$type.toLowerCase()}`)) return [];
    if (used.has(`${node.$type} ${name}`)) return [];
    return [unused(file, node, name)];
  });
}

function unused(file: ParsedFile, node: Declaration, name: string): Finding {
  const kind = node.$type.toLowerCase();
  return finding(
    'structure/unused',
    'hint',
    placeOfFeature(file, node, 'name'),
    `nothing in this file uses ${kind} \`${name}\``,
    {
      help:
        node.$type === 'Source'
          ? `name it behind a value, \`from ${name}\`, or remove it`
          : 'remove it, unless another file imports it',
      fixes: [
        { title: `Remove ${kind} \`${name}\``, edits: [{ at: placeOf(file, node), newText: '' }], preferred: false },
      ],
    },
  );
}
