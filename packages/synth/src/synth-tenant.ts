import { hashOf } from '@tenantry/artifact';
import { planBlueprint } from '@tenantry/blueprint';
import type { Catalog } from '@tenantry/catalog';
import type { Tenant } from '@tenantry/tenant';
import { catalogHashes } from './catalog-hashes.ts';
import { folderOf } from './folder-of.ts';
import { type RenderOptions, renderBlueprint } from './renderers.ts';
import type { SynthesizedFolder } from './synthesized-folder.ts';

/**
 * All that the rings decide is the tenant's release, which the index names: a ring that moves must change nothing for
 * the tenants of the others.
 */
const RINGS = 'rings';

/**
 * The folder of one tenant. It depends on the tenant and the catalog and on nothing else: no other tenant, clock,
 * variable or order.
 * @param tenant a tenant that passed `checkFleet`
 */
export function synthTenant(tenant: Tenant, catalog: Catalog, options: RenderOptions = {}): SynthesizedFolder {
  const { blueprint, catalogEntries } = planBlueprint(tenant, catalog);
  return folderOf({ kind: 'tenant', name: tenant.spec.id }, renderBlueprint(blueprint, options), {
    tenant: { file: tenant.file, sha256: hashOf(tenant.document.value) },
    release: blueprint.tenant.release,
    ring: blueprint.tenant.ring,
    state: blueprint.tenant.state,
    catalog: catalogHashes(
      catalog,
      catalogEntries.filter((name) => name !== RINGS),
    ),
  });
}
