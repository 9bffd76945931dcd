// Where values come from, in words for hover and reports.

import { AstUtils } from 'langium';
import type { Evidence, Provenance } from '../../model/cell.ts';
import type { Source } from '../generated/ast.ts';
import { isCell } from '../generated/ast.ts';
import type { DefaultValue } from '../schema/property.ts';
import { unknownName } from './messages.ts';
import { placeOfFeature } from './parsed-file.ts';
import type { FoundProperty, PartBlock } from './part-block.ts';
import { suggest } from './suggest.ts';

/** Provenance of a value that stands in a text; an unknown source key is reported here. */
export function provenanceOf(block: PartBlock, found: FoundProperty, deviation?: number): Provenance {
  const source = sourceOf(block, found);
  const cell = AstUtils.getContainerOfType(found.node, isCell);
  const { ownCell } = block.context;
  return {
    origin: found.origin,
    ...(cell === undefined || ownCell === undefined || cell === ownCell ? {} : { inherited: cell.name }),
    ...(source === undefined ? {} : { source: sourceText(source), evidence: evidenceOf(source) }),
    ...(deviation === undefined ? {} : { uncertainty: deviation }),
  };
}

export function defaultSource(value: DefaultValue): Provenance {
  return { origin: 'default', source: value.source, evidence: value.evidence };
}

const evidencePrefix = /^(measured|computed|typical|estimate):\s*/;

/** Text of a reference with its DOI, without the word that says how well the value is known. */
export function sourceText(source: Source): string {
  const text = (source.text ?? '').replace(evidencePrefix, '');
  return source.doi === undefined ? text : `${text}, doi:${source.doi}`;
}

/** `source key = "estimate: …"` says how well a value is known; without such a word it counts as measured. */
export function evidenceOf(source: Source): Evidence {
  return (evidencePrefix.exec(source.text ?? '')?.[1] as Evidence | undefined) ?? 'measured';
}

function sourceOf(block: PartBlock, found: FoundProperty): Source | undefined {
  if (found.sourceKey === undefined) return undefined;
  const { environment, report } = block.context;
  const located = environment.find('Source', found.sourceKey, found.file);
  if (located === undefined) {
    const near = suggest(found.sourceKey, environment.names('Source'));
    report(
      unknownName(
        'names/unknown-source',
        placeOfFeature(found.file, found.node, 'source'),
        'source',
        found.sourceKey,
        near,
        `declare it: \`source ${found.sourceKey} = "…" doi "…"\``,
      ),
    );
  }
  return located?.node;
}
