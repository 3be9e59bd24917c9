import announcement from '../schema/announcement.schema.json' with { type: 'json' };
import application from '../schema/application.schema.json' with { type: 'json' };
import cluster from '../schema/cluster.schema.json' with { type: 'json' };
import organisation from '../schema/organisation.schema.json' with { type: 'json' };
import ranges from '../schema/ranges.schema.json' with { type: 'json' };
import region from '../schema/region.schema.json' with { type: 'json' };
import release from '../schema/release.schema.json' with { type: 'json' };
import reservedIds from '../schema/reserved-ids.schema.json' with { type: 'json' };
import rings from '../schema/rings.schema.json' with { type: 'json' };
import tier from '../schema/tier.schema.json' with { type: 'json' };
import { entryReader } from './read-entry.ts';
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

/** Readers of entries that have exactly one file, by the name of the entry. */
export const SINGLE_ENTRIES = {
  organisation: entryReader<Organisation>(organisation),
  ranges: entryReader<Ranges>(ranges),
  'reserved-ids': entryReader<ReservedIds>(reservedIds),
  rings: entryReader<Rings>(rings),
} as const;

/** Readers of entries of which there are any number, by the folder that holds them. */
export const FOLDER_ENTRIES = {
  announcements: entryReader<Announcement>(announcement),
  applications: entryReader<Application>(application),
  clusters: entryReader<SharedCluster>(cluster),
  regions: entryReader<Region>(region),
  releases: entryReader<Release>(release),
  tiers: entryReader<Tier>(tier),
} as const;

/** A folder of the catalog. */
export type CatalogFolder = keyof typeof FOLDER_ENTRIES;

/** Whether a name is that of a folder of the catalog. */
export function isCatalogFolder(name: string): name is CatalogFolder {
  return Object.hasOwn(FOLDER_ENTRIES, name);
}
