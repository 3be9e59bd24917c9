import type { Catalog, CatalogEntry } from './catalog.ts';

/** An entry by its name, e.g. `tiers/standard`. A name that the catalog does not hold is a mistake of the caller. */
export function catalogEntry(catalog: Catalog, name: string): CatalogEntry<unknown> {
  const { organisation, ranges, reservedIds, rings, ...folders } = catalog;
  for (const single of [organisation, ranges, reservedIds, rings]) {
    if (single.name === name) return single;
  }
  for (const [folder, entries] of Object.entries(folders)) {
    const entry = name.startsWith(`${folder}/`) ? entries.get(name.slice(folder.length + 1)) : undefined;
    if (entry !== undefined) return entry;
  }
  throw new Error(`the catalog has no entry ${name}`);
}
