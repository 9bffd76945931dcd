/** The text of a source with its DOI as a link. */
export function linkDois(source: string): string {
  return source.replace(/doi:(10\.[^\s,]+)/g, (_, doi: string) => `[doi:${doi}](https://doi.org/${encodeURI(doi)})`);
}
