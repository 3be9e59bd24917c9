import type { Release, Tier } from '@tenantry/catalog';
import type { TenantFile } from '@tenantry/tenant';
import type { CatalogReader } from './catalog-reader.ts';
import type { Located } from './located.ts';
import type { Sourced } from './sourced.ts';

/** What a tenant follows. */
export interface ReleaseChoice {
  readonly ring: Sourced<string>;
  readonly release: Located<Release>;
}

/** A hold beats the ring; the tenant's own ring beats its tier's. While a hold lasts, rings are not even read. */
export function planRelease(tenant: Located<TenantFile>, tier: Located<Tier>, catalog: CatalogReader): ReleaseChoice {
  const ring = tenant.find('ring') ?? tier.get('ring');
  const held = tenant.find('hold')?.get('release');
  return { ring, release: catalog.release(held ?? catalog.releaseOfRing(ring)) };
}
