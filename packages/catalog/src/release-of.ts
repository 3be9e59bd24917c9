import type { Catalog, CatalogEntry } from './catalog.ts';
import type { Release } from './types/release.generated.ts';

/** The release that a ring runs. A ring that the catalog does not have is a mistake of the caller. */
export function releaseOf(catalog: Catalog, ring: string): CatalogEntry<Release> {
  const named = catalog.rings.value.rings.find((one) => one.name === ring);
  const release = named === undefined ? undefined : catalog.releases.get(named.release);
  if (release === undefined) throw new Error(`the catalog has no ring ${ring}`);
  return release;
}
