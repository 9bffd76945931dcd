import { URI, UriUtils } from 'langium';

/** Half of a character that needs two: it has no place in an address. */
const halfCharacters = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The address of a path as written in the file `from`. */
export function resolveUri(from: string, path: string): string {
  const whole = path.replace(halfCharacters, '\uFFFD');
  return UriUtils.resolvePath(UriUtils.dirname(URI.parse(from)), whole).toString();
}
