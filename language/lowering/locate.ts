// Paths of the model to places in the text: the nearest value in this file that a path leads to.

import type { Finding, Fix, Place } from '../finding.ts';
import type { TextPlace } from './parsed-file.ts';

/** A finding whose places are all in texts; fixes that have no place in this file are left out. */
export function locateFinding<F extends Finding>(
  found: F,
  places: ReadonlyMap<string, TextPlace>,
  uri: string,
  fallback: TextPlace,
): F & { readonly at: TextPlace } {
  const at = locate(found.at, places, uri, fallback);
  const related = found.related.map((own) => ({ ...own, at: locate(own.at, places, uri, fallback) }));
  const fixes = found.fixes.flatMap((fix) => locateFix(fix, places, uri));
  return { ...found, at, related, fixes };
}

/** The place of a path; of its nearest parent where the value itself is a default or stands in another file. */
export function locate(
  place: Place,
  places: ReadonlyMap<string, TextPlace>,
  uri: string,
  fallback: TextPlace,
): TextPlace {
  if ('uri' in place) return place;
  for (let path: string | undefined = place.path; path !== undefined && path !== ''; path = parentOf(path)) {
    const found = places.get(path);
    if (found !== undefined && found.uri === uri) return found;
  }
  return fallback;
}

function locateFix(fix: Fix, places: ReadonlyMap<string, TextPlace>, uri: string): readonly Fix[] {
  const edits = fix.edits.flatMap((edit) => {
    const at = 'uri' in edit.at ? edit.at : places.get(edit.at.path);
    return at === undefined || at.uri !== uri ? [] : [{ at, newText: edit.newText }];
  });
  return edits.length === fix.edits.length ? [{ ...fix, edits }] : [];
}

function parentOf(path: string): string | undefined {
  const cut = Math.max(path.lastIndexOf('.'), path.endsWith(']') ? path.lastIndexOf('[') : -1);
  return cut <= 0 ? undefined : path.slice(0, cut);
}
