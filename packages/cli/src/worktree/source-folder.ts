import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, type Diagnostic, diagnosticsOf, type SourceFile, shortValue } from '@tenantry/diagnostic';
import { entryKind } from './entry-kind.ts';
import { hasCode } from './file-system-problem.ts';
import { notRegular, readRegularFile, unreadable } from './read-regular-file.ts';

/** Files that could be read, and every reason why others could not. */
export interface Reading {
  /** Sorted by path. */
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a folder of input files may hold. */
export interface SourceFolderRules {
  /** Levels of folders below it that hold files too. */
  readonly depth: number;
  /** Whether its files may have a second name elsewhere on the disk. */
  readonly hardLinks: boolean;
  /** What to do with an entry that does not belong. */
  readonly hint: string;
}

/** No input file is larger; the strict JSON reader has the same limit. In bytes. */
const MAX_BYTES = 256 * 1024;

/**
 * Reads a folder of JSON files. Everything else in it is a problem, except entries whose name begins with a dot.
 * @param base folder that `folder` and all paths are relative to
 * @param folder with forward slashes; none of its components may be a link
 */
export function readSourceFolder(base: string, folder: string, rules: SourceFolderRules): Reading {
  const blocked = firstNonFolder(base, folder);
  if (blocked !== null) return { files: [], diagnostics: [blocked] };
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(join(base, folder), { withFileTypes: true });
  } catch (error) {
    return { files: [], diagnostics: [unreadable(folder, error)] };
  }
  const visible = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((one, other) => compareText(one.name, other.name));
  const readings = visible.map((entry) => readEntry(base, folder, entry, rules));
  return {
    files: readings.flatMap(({ files }) => files),
    diagnostics: [
      ...caseCollisions(
        folder,
        visible.map(({ name }) => name),
      ),
      ...readings.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

function readEntry(base: string, folder: string, entry: Dirent, rules: SourceFolderRules): Reading {
  const path = `${folder}/${entry.name}`;
  // Node shows bytes that are not UTF-8 as U+FFFD; such an entry cannot even be opened by the name it is shown with.
  if (entry.name.includes('\ufffd')) return problem(unexpected(path, 'has a name that is not UTF-8', rules));
  if (entry.isDirectory() && rules.depth > 0 && !entry.name.endsWith('.json')) {
    return readSourceFolder(base, path, { ...rules, depth: rules.depth - 1 });
  }
  if (!entry.name.endsWith('.json'))
    return problem(unexpected(path, `is ${entryKind(entry)} that nothing reads`, rules));
  const file = readRegularFile(base, path, {
    maxBytes: MAX_BYTES,
    hardLinks: rules.hardLinks,
  });
  return {
    files: file.ok ? [file.value] : [],
    diagnostics: diagnosticsOf(file),
  };
}

function problem(diagnostic: Diagnostic): Reading {
  return { files: [], diagnostics: [diagnostic] };
}

function unexpected(path: string, what: string, rules: SourceFolderRules): Diagnostic {
  return {
    code: 'file-unexpected',
    severity: 'error',
    message: `${shortValue(path)} ${what}`,
    hint: rules.hint,
    location: { file: path },
  };
}

/** Names that a file system without upper and lower case would take for one. */
function caseCollisions(folder: string, names: readonly string[]): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return names.flatMap((name): readonly Diagnostic[] => {
    const folded = name.normalize('NFC').toLowerCase();
    const other = first.get(folded);
    if (other === undefined) {
      first.set(folded, name);
      return [];
    }
    return [
      {
        code: 'file-name-collides',
        severity: 'error',
        message: `${folder}/${name} and ${folder}/${other} are the same name where upper and lower case are one`,
        hint: 'rename or remove one of them; names are lower case',
        location: { file: `${folder}/${name}` },
        related: [
          {
            message: 'the other name',
            location: { file: `${folder}/${other}` },
          },
        ],
      },
    ];
  });
}

/** The first component of a folder's path that is not a folder itself, as a problem; null when all are. */
function firstNonFolder(base: string, folder: string): Diagnostic | null {
  const components = folder.split('/');
  for (const count of components.keys()) {
    const path = components.slice(0, count + 1).join('/');
    try {
      const stats = lstatSync(join(base, path));
      if (!stats.isDirectory()) {
        return {
          ...notRegular(path, entryKind(stats)),
          hint: 'put a real folder in its place: links are never followed',
        };
      }
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) return unreadable(path, error);
      return {
        code: 'folder-missing',
        severity: 'error',
        message: `there is no folder ${path}/ in ${base}`,
        hint: 'name the folder that holds it with `-C <root>`',
        location: { file: path },
      };
    }
  }
  return null;
}
