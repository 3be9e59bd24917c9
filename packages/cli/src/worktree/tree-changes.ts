import { GENERATED_FOLDER, ownerFolder, type TreeFile } from '@tenantry/artifact';
import type { Diagnostic } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from '@tenantry/synth';
import type { TreeReading } from './read-tree.ts';

/** What must happen to one owner's folder until it equals a fresh synth. Paths are relative to `generated/`. */
export interface FolderChanges {
  /** The folder, e.g. `tenants/acme`. */
  readonly folder: string;
  /** Files that are not there yet; the index comes last. */
  readonly created: readonly TreeFile[];
  /** Files that are there with other bytes; the index comes last. */
  readonly changed: readonly TreeFile[];
  /** Entries that no longer belong there, half-written temporaries included. */
  readonly removed: readonly string[];
  /** Folders that hold nothing any more, innermost first. */
  readonly emptied: readonly string[];
}

/** Compares fresh folders with the tree; folders that equal it already are left out. */
export function treeChanges(fresh: readonly SynthesizedFolder[], tree: TreeReading): readonly FolderChanges[] {
  const texts = new Map(tree.files.map((file) => [file.path, file.text]));
  const oddities = new Set(tree.oddities);
  const entries = [...texts.keys(), ...oddities, ...tree.temporaries];
  return fresh.flatMap(({ owner, files }) => {
    const folder = ownerFolder(owner);
    const expected = new Set(files.map((file) => file.path));
    const needed = new Set([...expected].flatMap(foldersAbove));
    const changes: FolderChanges = {
      folder,
      created: files.filter(({ path }) => !texts.has(path) && !oddities.has(path)),
      changed: files.filter(({ path, text }) => oddities.has(path) || (texts.has(path) && texts.get(path) !== text)),
      removed: entries.filter((path) => path.startsWith(`${folder}/`) && !expected.has(path)).sort(),
      emptied: tree.folders.filter((path) => path.startsWith(`${folder}/`) && !needed.has(path)).reverse(),
    };
    return countOf(changes) === 0 ? [] : [changes];
  });
}

/** How many entries of a folder change. */
export function countOf({ created, changed, removed, emptied }: FolderChanges): number {
  return created.length + changed.length + removed.length + emptied.length;
}

/** Places where something lies in the way that only a person may remove: a folder instead of a file, or the reverse. */
export function blockedPlaces(changes: readonly FolderChanges[], tree: TreeReading): readonly Diagnostic[] {
  const folders = new Set(tree.folders);
  const others = new Set([...tree.files.map(({ path }) => path), ...tree.oddities]);
  const files = changes.flatMap(({ created, changed }) => [...created, ...changed].map(({ path }) => path));
  const inTheWay = [
    ...files.filter((path) => folders.has(path)),
    ...new Set(files.flatMap(foldersAbove).filter((path) => others.has(path))),
  ];
  return inTheWay.map((path) => ({
    code: 'file-not-regular',
    severity: 'error',
    message: `${GENERATED_FOLDER}/${path} is ${folders.has(path) ? 'a folder where a file' : 'something else where a folder'} belongs`,
    hint: `move ${GENERATED_FOLDER}/${path} away, then run synth again`,
    location: { file: `${GENERATED_FOLDER}/${path}` },
  }));
}

/** Entries of the tree outside of every folder that was synthesized: synth leaves them alone, but not without a word. */
export function ownerless(fresh: readonly SynthesizedFolder[], tree: TreeReading): readonly Diagnostic[] {
  const folders = fresh.map(({ owner }) => `${ownerFolder(owner)}/`);
  return [...tree.files.map(({ path }) => path), ...tree.oddities, ...tree.temporaries]
    .filter((path) => !folders.some((folder) => path.startsWith(folder)))
    .map((path) => ({
      code: 'tree-stray-file',
      severity: 'warning',
      message: `${GENERATED_FOLDER}/${path} belongs to nobody`,
      hint: 'remove it; synth only removes files from folders that it writes',
      location: { file: `${GENERATED_FOLDER}/${path}` },
    }));
}

function foldersAbove(path: string): readonly string[] {
  const components = path.split('/');
  return components.slice(1).map((_, position) => components.slice(0, position + 1).join('/'));
}
