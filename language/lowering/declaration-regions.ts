// Which declaration of a file an offset belongs to, also where the parser has lost its way.

import { declaredName } from './declared-name.ts';
import type { ParsedFile } from './parsed-file.ts';

/**
 * The declaration an offset stands in, as `Cell pouch`; undefined at the top of the file and behind a head that is not
 * read. What the parser has left over behind a declaration that it ended too early still belongs to it.
 */
export function createRegions(file: ParsedFile): (offset: number) => string | undefined {
  const declared = file.root.declarations.flatMap((node) => {
    const { offset: start, end } = node.$cstNode ?? {};
    return start === undefined || end === undefined
      ? []
      : [{ start, end, name: `${node.$type} ${declaredName(node)}` }];
  });
  const unread = headsOf(file.text).filter((start) => !declared.some((own) => own.start <= start && start < own.end));
  const regions = [...declared, ...unread.map((start) => ({ start, name: undefined }))].sort(
    (a, b) => a.start - b.start,
  );
  return (offset) => {
    let [low, high] = [0, regions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((regions[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return regions[low - 1]?.name;
  };
}

/** Where lines begin as a declaration does, its word perhaps misspelt. */
function headsOf(text: string): readonly number[] {
  return [...text.matchAll(/^[A-Za-z]\w*[ \t]+[^\s=:{]/gm)].map((match) => match.index);
}
