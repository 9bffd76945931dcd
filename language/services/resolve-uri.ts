import { URI, UriUtils } from 'langium';

/** The address of a path as written in the file `from`. */
export function resolveUri(from: string, path: string): string {
  return UriUtils.resolvePath(UriUtils.dirname(URI.parse(from)), path).toString();
}
