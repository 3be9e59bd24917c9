import type { Catalog } from './catalog.ts';

/** Entries of a catalog that stand alone: one file each. */
type Single = 'organisation' | 'ranges' | 'reservedIds' | 'rings';

/**
 * A catalog whose entries match their schemas each, but whose facts may still contradict one another. Entries that do
 * not match are left out, so that rules can judge the rest.
 */
export interface CatalogDraft extends Omit<Catalog, Single> {
  readonly organisation: Catalog['organisation'] | null;
  readonly ranges: Catalog['ranges'] | null;
  readonly reservedIds: Catalog['reservedIds'] | null;
  readonly rings: Catalog['rings'] | null;
  /** Names of all entries that have a file, broken ones too: a reference to a broken entry is not a second mistake. */
  readonly names: ReadonlySet<string>;
}

/** The catalog that a draft holds; null while an entry that every catalog needs is missing. */
export function completed(draft: CatalogDraft): Catalog | null {
  const { organisation, ranges, reservedIds, rings } = draft;
  if (organisation === null || ranges === null || reservedIds === null || rings === null) return null;
  const { tiers, regions, releases, applications, clusters, announcements } = draft;
  return {
    organisation,
    ranges,
    reservedIds,
    rings,
    tiers,
    regions,
    releases,
    applications,
    clusters,
    announcements,
  };
}
