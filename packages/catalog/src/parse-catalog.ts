import { compareDiagnostics, compareText, type Diagnostic, type Result, type SourceFile } from '@tenantry/diagnostic';
import type { Catalog, CatalogEntry } from './catalog.ts';
import { type CatalogDraft, completed } from './catalog-draft.ts';
import { CATALOG_RULES } from './catalog-rules.ts';
import { type CatalogFolder, FOLDER_ENTRIES, isCatalogFolder, SINGLE_ENTRIES } from './entry-kinds.ts';
import type { EntryReader } from './read-entry.ts';

/** Folder of the catalog's data, relative to the root. */
export const CATALOG_FOLDER = 'packages/catalog/data';

/**
 * Reads the files of a catalog: each one strictly and against its schema, then every fact between them. All errors
 * come at once, in the order of files. The order of `sources` does not matter.
 *
 * @param sources Every file below {@link CATALOG_FOLDER}, with paths relative to the root.
 */
export function parseCatalog(sources: readonly SourceFile[]): Result<Catalog> {
  const files = byEntryName(sources);
  const problems: Diagnostic[] = [...unexpectedFiles(files)];

  function single<T>(name: keyof typeof SINGLE_ENTRIES, read: EntryReader<T>): CatalogEntry<T> | null {
    const source = files.get(name);
    if (source === undefined) {
      problems.push(missingFile(name));
      return null;
    }
    const { entry, problems: found } = read(name, source);
    problems.push(...found);
    return entry;
  }

  function folder<T>(name: CatalogFolder, read: EntryReader<T>): ReadonlyMap<string, CatalogEntry<T>> {
    const entries = new Map<string, CatalogEntry<T>>();
    for (const [entryName, source] of files) {
      if (folderOf(entryName) !== name) continue;
      const { entry, problems: found } = read(entryName, source);
      problems.push(...found);
      if (entry !== null) entries.set(entryName.slice(name.length + 1), entry);
    }
    return entries;
  }

  const draft: CatalogDraft = {
    organisation: single('organisation', SINGLE_ENTRIES.organisation),
    ranges: single('ranges', SINGLE_ENTRIES.ranges),
    reservedIds: single('reserved-ids', SINGLE_ENTRIES['reserved-ids']),
    rings: single('rings', SINGLE_ENTRIES.rings),
    tiers: folder('tiers', FOLDER_ENTRIES.tiers),
    regions: folder('regions', FOLDER_ENTRIES.regions),
    releases: folder('releases', FOLDER_ENTRIES.releases),
    applications: folder('applications', FOLDER_ENTRIES.applications),
    clusters: folder('clusters', FOLDER_ENTRIES.clusters),
    announcements: folder('announcements', FOLDER_ENTRIES.announcements),
    names: new Set(files.keys()),
  };
  for (const rule of CATALOG_RULES) problems.push(...rule.check(draft));

  const catalog = completed(draft);
  if (catalog !== null && problems.length === 0) return { ok: true, value: catalog, warnings: [] };
  return { ok: false, errors: problems.sort(compareDiagnostics), warnings: [] };
}

/** Sources by the name of their entry, in the order of names. A path that no entry can have keeps its whole path. */
function byEntryName(sources: readonly SourceFile[]): ReadonlyMap<string, SourceFile> {
  const named = sources.map((source) => [entryName(source.path), source] as const);
  return new Map(named.sort(([one], [other]) => compareText(one, other)));
}

function entryName(path: string): string {
  const prefix = `${CATALOG_FOLDER}/`;
  return path.startsWith(prefix) && path.endsWith('.json') ? path.slice(prefix.length, -'.json'.length) : path;
}

/** Folder of an entry's name; null when no folder of the catalog holds it. */
function folderOf(name: string): CatalogFolder | null {
  const [first = '', ...rest] = name.split('/');
  return rest.length === 1 && isCatalogFolder(first) ? first : null;
}

function unexpectedFiles(files: ReadonlyMap<string, SourceFile>): readonly Diagnostic[] {
  const singles = Object.keys(SINGLE_ENTRIES).map((name) => `${name}.json`);
  const folders = Object.keys(FOLDER_ENTRIES).map((name) => `${name}/<name>.json`);
  return [...files]
    .filter(([name]) => !Object.hasOwn(SINGLE_ENTRIES, name) && folderOf(name) === null)
    .map(([, source]) => ({
      code: 'file-unexpected',
      severity: 'error',
      message: `nothing reads ${source.path}`,
      hint: `remove it, or name it one of ${[...singles, ...folders].join(', ')}`,
      location: { file: source.path },
    }));
}

function missingFile(name: string): Diagnostic {
  const file = `${CATALOG_FOLDER}/${name}.json`;
  return {
    code: 'catalog-entry-missing',
    severity: 'error',
    message: `every catalog needs ${file}`,
    hint: `add it; packages/catalog/schema/${name}.schema.json says what it holds`,
    location: { file },
  };
}
