import type { Dirent, Stats } from 'node:fs';

/** What lies at a path, in a person's words, e.g. `a named pipe`; `file` and `folder` are what programs expect. */
export function entryKind(entry: Dirent | Stats): string {
  if (entry.isFile()) return 'a file';
  if (entry.isDirectory()) return 'a folder';
  if (entry.isSymbolicLink()) return 'a symbolic link';
  if (entry.isFIFO()) return 'a named pipe';
  if (entry.isSocket()) return 'a socket';
  return 'a device';
}
