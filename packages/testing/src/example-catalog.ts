import { CATALOG_FOLDER, type Catalog, parseCatalog } from '@tenantry/catalog';
import type { JsonObject, SourceFile } from '@tenantry/diagnostic';
import { EXAMPLE_ENTRIES } from './example-entries.ts';
import { requireValue } from './require-value.ts';
import { sourceOf } from './source-of.ts';

/** Entries that differ from the example's, by name, e.g. `rings`; null takes an entry out. */
export type CatalogChanges = Readonly<Record<string, JsonObject | null>>;

/** A small catalog that has one of everything. Throws when the changes make it invalid. */
export function anExampleCatalog(changes: CatalogChanges = {}): Catalog {
  return requireValue(parseCatalog(catalogFiles(changes)));
}

/** The files of {@link anExampleCatalog}, valid or not. */
export function catalogFiles(changes: CatalogChanges = {}): readonly SourceFile[] {
  return Object.entries({ ...EXAMPLE_ENTRIES, ...changes }).flatMap(([name, value]) =>
    value === null ? [] : [sourceOf(value, `${CATALOG_FOLDER}/${name}.json`)],
  );
}
