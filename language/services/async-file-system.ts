// File access for Langium without a synchronous call: what the host does not offer is not there.

import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { EmptyFileSystemProvider } from 'langium';

/** What the host offers. Both may be left out, as in a browser. */
export interface HostFiles {
  /** Text of a file; undefined where it cannot be read. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  readonly readDirectory?: (uri: URI) => Promise<FileSystemNode[]>;
}

/** A provider that reads through the host; synchronous methods are those of an empty file system. */
export function createFileSystem(host: HostFiles): FileSystemProvider {
  const provider = new EmptyFileSystemProvider();
  provider.readFile = async (uri?: URI) => (uri === undefined ? '' : ((await host.readFile?.(uri.toString())) ?? ''));
  provider.exists = async (uri?: URI) => uri !== undefined && (await host.readFile?.(uri.toString())) !== undefined;
  provider.readDirectory = async (uri?: URI) => (uri === undefined ? [] : ((await host.readDirectory?.(uri)) ?? []));
  return provider;
}
