import { hashOf } from '@tenantry/artifact';
import { type Catalog, catalogEntry } from '@tenantry/catalog';

/** Hash of each named entry of the catalog, by name. Formatting of the entry's file does not matter. */
export function catalogHashes(catalog: Catalog, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, hashOf(catalogEntry(catalog, name).document.value)]));
}
