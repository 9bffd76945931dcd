// `with stack.pressure = 10 MPa`: finds the property a path means and puts the value there.

import type { Finding } from '../finding.ts';
import type { Path, Value } from '../generated/ast.ts';
import { finding, unknownIn } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOf, placeOfFeature } from './parsed-file.ts';
import type { Override, PartBlock } from './part-block.ts';
import { resolvePath } from './resolve-path.ts';

/** Segments of a path as `resolvePath` takes them: `layer[1]` is one. */
export function pathSegments(path: Path | undefined): readonly string[] {
  return (path?.segments ?? []).map((segment) =>
    segment.index === undefined ? segment.name : `${segment.name}[${segment.index}]`,
  );
}

/** Where a path leads; an unknown or ambiguous one is reported. */
export function resolveWritten(
  root: PartBlock,
  path: Path | undefined,
  file: ParsedFile,
  report: (found: Finding) => void,
) {
  const segments = pathSegments(path);
  if (path === undefined || segments.length === 0) return undefined;
  const outcome = resolvePath(root, segments);
  if (outcome.ok) return outcome;
  const at = placeOfFeature(file, path, 'segments', outcome.index);
  const written = segments.join('.');
  if ('ambiguous' in outcome) {
    report(
      finding(
        'names/ambiguous-path',
        'error',
        placeOf(file, path),
        `\`${written}\` may mean ${outcome.ambiguous.map((name) => `\`${name}\``).join(' or ')}`,
        {
          help: `name one: \`${[...segments.slice(0, outcome.index), outcome.ambiguous[0] ?? '', ...segments.slice(outcome.index + 1)].join('.')}\``,
        },
      ),
    );
    return undefined;
  }
  const name = segments[outcome.index] ?? '';
  if (outcome.index === segments.length - 1 && outcome.candidates.includes(name)) {
    report(
      finding('names/unknown-path', 'error', at, `\`${written}\` is a part of the cell and takes no value`, {
        help: 'set one of its properties by `PART.PROPERTY`; another material goes into a cell that extends this one',
      }),
    );
    return undefined;
  }
  const parent = segments.slice(0, outcome.index).join('.');
  const where = parent === '' ? 'the cell' : `\`${parent}\``;
  report(
    unknownIn(
      'names/unknown-path',
      at,
      where,
      'property',
      name,
      outcome.near,
      `it has ${outcome.candidates.slice(0, 8).join(', ')}`,
    ),
  );
  return undefined;
}

/** Adds the value to `overrides` under the path's canonical name, which is returned. */
export function applyOverride(
  root: PartBlock,
  overrides: Map<string, Override>,
  written: { readonly path?: Path | undefined; readonly value?: Value | undefined },
  file: ParsedFile,
  report: (found: Finding) => void,
): string | undefined {
  const target = resolveWritten(root, written.path, file, report);
  if (target === undefined || written.value === undefined) return undefined;
  overrides.set(target.canonical, { value: written.value, file, node: written.value });
  return target.canonical;
}
