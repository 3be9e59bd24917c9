import type { JsonDocument } from '@tenantry/diagnostic';
import type { Announcement } from './types/announcement.generated.ts';
import type { Application } from './types/application.generated.ts';
import type { SharedCluster } from './types/cluster.generated.ts';
import type { Organisation } from './types/organisation.generated.ts';
import type { Ranges } from './types/ranges.generated.ts';
import type { Region } from './types/region.generated.ts';
import type { Release } from './types/release.generated.ts';
import type { ReservedIds } from './types/reserved-ids.generated.ts';
import type { Rings } from './types/rings.generated.ts';
import type { Tier } from './types/tier.generated.ts';

/** One file of the catalog, read and matched against its schema. */
export interface CatalogEntry<T> {
  /** Path below the catalog's data folder without `.json`, e.g. `tiers/standard`, `organisation`. */
  readonly name: string;
  /** Path relative to the root, e.g. `packages/catalog/data/tiers/standard.json`. */
  readonly file: string;
  readonly value: T;
  readonly document: JsonDocument;
}

/** The organisation's facts. Every reference between entries is known to resolve. Maps are in the order of names. */
export interface Catalog {
  readonly organisation: CatalogEntry<Organisation>;
  readonly ranges: CatalogEntry<Ranges>;
  readonly reservedIds: CatalogEntry<ReservedIds>;
  readonly rings: CatalogEntry<Rings>;
  readonly tiers: ReadonlyMap<string, CatalogEntry<Tier>>;
  readonly regions: ReadonlyMap<string, CatalogEntry<Region>>;
  readonly releases: ReadonlyMap<string, CatalogEntry<Release>>;
  readonly applications: ReadonlyMap<string, CatalogEntry<Application>>;
  readonly clusters: ReadonlyMap<string, CatalogEntry<SharedCluster>>;
  readonly announcements: ReadonlyMap<string, CatalogEntry<Announcement>>;
}
