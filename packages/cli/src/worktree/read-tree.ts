import { closeSync, constants, type Dirent, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED_FOLDER, type TreeFile } from '@tenantry/artifact';
import { compareText, type Diagnostic } from '@tenantry/diagnostic';
import { entryKind } from './entry-kind.ts';
import { hasCode } from './file-system-problem.ts';
import { notRegular, unreadable } from './read-regular-file.ts';

/** Everything that lies under `generated/`; all paths are relative to it and sorted. */
export interface TreeReading {
  /** Regular files that are UTF-8. */
  readonly files: readonly TreeFile[];
  /** Entries that are neither folders nor readable as text: links, pipes, other encodings, enormous files. */
  readonly oddities: readonly string[];
  /** Files that an interrupted synth had not renamed yet. */
  readonly temporaries: readonly string[];
  readonly folders: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Larger than any generated file can be, and small enough to hold in memory; in bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/** How the writer names a file before it is renamed to its place. */
export const TEMPORARY = /^\.tenantry-\d+\.tmp$/;

/** Reads the tree as it lies there, without following a link. A root without `generated/` has an empty tree. */
export function readTree(root: string): TreeReading {
  const reading = {
    files: [] as TreeFile[],
    oddities: [] as string[],
    temporaries: [] as string[],
    folders: [] as string[],
    diagnostics: [] as Diagnostic[],
  };
  const tree = join(root, GENERATED_FOLDER);
  try {
    const stats = lstatSync(tree);
    if (!stats.isDirectory())
      return {
        ...reading,
        diagnostics: [notRegular(GENERATED_FOLDER, entryKind(stats))],
      };
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) return { ...reading, diagnostics: [unreadable(GENERATED_FOLDER, error)] };
    return reading;
  }

  const walk = (folder: string): void => {
    let entries: readonly Dirent[];
    try {
      entries = readdirSync(join(tree, folder), { withFileTypes: true });
    } catch (error) {
      reading.diagnostics.push(unreadable(join(GENERATED_FOLDER, folder), error));
      return;
    }
    for (const entry of [...entries].sort((one, other) => compareText(one.name, other.name))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        reading.folders.push(path);
        walk(path);
      } else if (TEMPORARY.test(entry.name)) reading.temporaries.push(path);
      else if (entry.isFile()) readFile(path);
      else reading.oddities.push(path);
    }
  };
  const readFile = (path: string): void => {
    try {
      const text = readText(join(tree, path));
      if (text === null) reading.oddities.push(path);
      else reading.files.push({ path, text });
    } catch (error) {
      reading.diagnostics.push(unreadable(`${GENERATED_FOLDER}/${path}`, error));
    }
  };
  walk('');
  return reading;
}

/** Text of a regular file; null when it is enormous or not text. */
function readText(place: string): string | null {
  const descriptor = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return fstatSync(descriptor).size > MAX_BYTES ? null : textOf(readFileSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

/** The bytes as text, or null when they are not exactly the UTF-8 of any text. */
function textOf(bytes: Buffer): string | null {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') && !Buffer.from(text).equals(bytes) ? null : text;
}
