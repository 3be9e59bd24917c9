import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { GENERATED_FOLDER, type TreeFile } from '@tenantry/artifact';
import type { Diagnostic } from '@tenantry/diagnostic';
import { entryKind } from './entry-kind.ts';
import { fileSystemProblem, hasCode } from './file-system-problem.ts';
import { notRegular } from './read-regular-file.ts';
import type { FolderChanges } from './tree-changes.ts';

/** A file that lies beside its place and is ready to be renamed. */
interface Staged {
  readonly path: string;
  readonly temporary: string;
}

/**
 * Makes the tree equal a fresh synth (law 3). Every file is first written beside its place, so that a full disk is met
 * before anything changed; then files are renamed to their places, each folder's index last; then everything that no
 * longer belongs is removed. Files that do not change are not touched. A failure leaves the rest as it is; running
 * synth again finishes the work.
 * @param changes what {@link treeChanges} found in a tree that nobody else writes to
 * @returns what the file system refused; none when everything is done
 */
export function writeChanges(root: string, changes: readonly FolderChanges[]): readonly Diagnostic[] {
  const tree = join(root, GENERATED_FOLDER);
  const made: string[] = [];
  const staged: Staged[][] = [];
  let current = '';
  try {
    const known = new Set<string>();
    const stageOne = stager(tree);
    for (const { created, changed } of changes) {
      const group: Staged[] = [];
      staged.push(group);
      for (const file of indexLast([...created, ...changed])) {
        current = file.path;
        const obstacle = makeFolders(root, `${GENERATED_FOLDER}/${dirname(file.path)}`, known, made);
        if (obstacle !== null) {
          clean(tree, staged.flat(), root, made);
          return [obstacle];
        }
        stageOne(file, group);
      }
    }
  } catch (error) {
    clean(tree, staged.flat(), root, made);
    const hint = 'nothing was changed; remove the cause, then run synth again';
    return [problem(error, current, 'cannot be written', hint)];
  }
  const failures = staged.flatMap((group) => renameAll(tree, group));
  return failures.length > 0 ? failures : changes.flatMap((change) => removeAll(tree, change));
}

/** Writes files beside their places, under names that count up. */
function stager(tree: string): (file: TreeFile, group: Staged[]) => void {
  let count = 0;
  return (file, group) => {
    const folder = dirname(file.path);
    const temporary = `${folder}/.tenantry-${count}.tmp`;
    count += 1;
    // An interrupted synth may have left a file of that name.
    unlinkIfThere(join(tree, temporary));
    const descriptor = openSync(
      join(tree, temporary),
      constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW,
      0o644,
    );
    group.push({ path: file.path, temporary });
    try {
      writeFileSync(descriptor, file.text);
      // Hashes in the index find every file that a power failure cuts short, so only the index must be durable in time.
      if (isIndex(file.path)) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  };
}

/** Renames one folder's files in order; stops at the first refusal, so that no index describes what is not there. */
function renameAll(tree: string, group: readonly Staged[]): readonly Diagnostic[] {
  for (const [position, { path, temporary }] of group.entries()) {
    try {
      renameSync(join(tree, temporary), join(tree, path));
      if (isIndex(path)) syncFolder(join(tree, dirname(path)));
    } catch (error) {
      for (const rest of group.slice(position)) unlinkIfPossible(join(tree, rest.temporary));
      const hint = `this folder is half new: remove the cause, then run synth again`;
      return [problem(error, path, 'cannot be put in its place', hint)];
    }
  }
  return [];
}

function removeAll(tree: string, { removed, emptied }: FolderChanges): readonly Diagnostic[] {
  const hint = 'remove the cause, then run synth again; all new files are in place already';
  return [
    ...removed.map((path) => [path, unlinkSync] as const),
    ...emptied.map((path) => [path, rmdirSync] as const),
  ].flatMap(([path, remove]): readonly Diagnostic[] => {
    try {
      remove(join(tree, path));
      return [];
    } catch (error) {
      return hasCode(error, 'ENOENT') ? [] : [problem(error, path, 'cannot be removed', hint)];
    }
  });
}

/**
 * Makes a folder and those above it, none of which may be a link.
 * @param known folders that were looked at already; grows
 * @param made folders that were made, outermost first; grows
 */
function makeFolders(root: string, folder: string, known: Set<string>, made: string[]): Diagnostic | null {
  if (known.has(folder)) return null;
  const above = dirname(folder);
  const obstacle = above === '.' ? null : makeFolders(root, above, known, made);
  if (obstacle !== null) return obstacle;
  const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (stats === undefined) {
    mkdirSync(join(root, folder));
    made.push(folder);
  } else if (!stats.isDirectory()) return notRegular(folder, entryKind(stats));
  known.add(folder);
  return null;
}

/** Takes back everything that was staged. */
function clean(tree: string, staged: readonly Staged[], root: string, made: readonly string[]): void {
  for (const { temporary } of staged) unlinkIfPossible(join(tree, temporary));
  for (const folder of made.toReversed()) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      // It stays as an empty folder, which git does not see and the next synth uses.
    }
  }
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Some file systems have no fsync of folders; that costs durability and nothing else.
    if (!hasCode(error, 'EINVAL', 'EPERM', 'ENOTSUP')) throw error;
  } finally {
    closeSync(descriptor);
  }
}

function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

function unlinkIfPossible(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // The next synth removes temporaries; the first problem is the one to report.
  }
}

function indexLast(files: readonly TreeFile[]): readonly TreeFile[] {
  return [...files.filter(({ path }) => !isIndex(path)), ...files.filter(({ path }) => isIndex(path))];
}

function isIndex(path: string): boolean {
  return path.endsWith('/index.json');
}

function problem(error: unknown, path: string, what: string, hint: string): Diagnostic {
  return fileSystemProblem(error, `${GENERATED_FOLDER}/${path} ${what}`, `${GENERATED_FOLDER}/${path}`, hint);
}
