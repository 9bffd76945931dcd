// References as declared: a DOI that has the form of one.

import type { Finding } from '../finding.ts';
import type { Source } from '../generated/ast.ts';
import { finding, replaceFix } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOfFeature } from './parsed-file.ts';

const form = /^10\.\d{4,9}\/\S+$/;

export function checkSource(node: Source, file: ParsedFile, report: (found: Finding) => void): void {
  const { doi } = node;
  if (doi === undefined || form.test(doi)) return;
  const inside = /10\.\d{4,9}\/\S+/.exec(doi)?.[0];
  const at = placeOfFeature(file, node, 'doi');
  report(
    finding('provenance/doi', 'warning', at, `"${doi}" is not a DOI`, {
      why: 'a DOI is `10.`, a number, a slash and a name; with anything else nobody finds the reference',
      help: inside === undefined ? 'give it as `doi "10.1149/1945-7111/ab9050"`, or leave it out' : `write "${inside}"`,
      fixes: inside === undefined ? [] : [replaceFix(at, `"${inside}"`, true)],
    }),
  );
}
