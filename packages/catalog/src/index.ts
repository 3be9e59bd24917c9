// The main show

export type { Catalog, CatalogEntry } from './catalog.ts';
export { CATALOG_FOLDER, parseCatalog } from './parse-catalog.ts';

// Questions to a catalog

export { catalogEntry } from './catalog-entry.ts';
export { releaseOf } from './release-of.ts';
export { switchedOn } from './switched-on.ts';

// Facts that a catalog must keep

export type { CatalogDraft } from './catalog-draft.ts';
export type { CatalogRule } from './catalog-rule.ts';
export { CATALOG_RULES } from './catalog-rules.ts';
export { RELEASE_SWITCHES, type ReleaseSwitch } from './release-switches.ts';

// What entries hold

export type { Announcement } from './types/announcement.generated.ts';
export type { Application, Container } from './types/application.generated.ts';
export type { SharedCluster } from './types/cluster.generated.ts';
export type { Organisation } from './types/organisation.generated.ts';
export type { Ranges } from './types/ranges.generated.ts';
export type { Region } from './types/region.generated.ts';
export type { Release } from './types/release.generated.ts';
export type { ReservedIds } from './types/reserved-ids.generated.ts';
export type { Rings } from './types/rings.generated.ts';
export type { Sizing, Tier } from './types/tier.generated.ts';
