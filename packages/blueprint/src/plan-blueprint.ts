import type { Catalog } from '@tenantry/catalog';
import { ENVIRONMENT_NAMES, type Tenant } from '@tenantry/tenant';
import type { Blueprint, PlannedBlueprint } from './blueprint.ts';
import { CatalogReader } from './catalog-reader.ts';
import { type EnvironmentInputs, environmentInputs, type TenantInputs } from './environment-inputs.ts';
import { fixed } from './fixed.ts';
import { Located } from './located.ts';
import { planEnvironment } from './plan-environment.ts';
import { planHub } from './plan-hub.ts';
import { planRelease } from './plan-release.ts';
import { planTenant } from './plan-tenant.ts';
import { settle } from './settle.ts';

/**
 * Decides everything that a tenant gets. It depends on the two arguments and on nothing else, changes neither, and
 * cannot fail on a tenant that passed `checkFleet`: what it throws is a mistake of this program.
 */
export function planBlueprint(tenant: Tenant, catalog: Catalog): PlannedBlueprint {
  const reader = new CatalogReader(catalog);
  const file = new Located(tenant.spec, { level: 'tenant', file: tenant.file, chosenBy: [] });
  const tier = reader.tier(file.get('tier'));
  const { ring, release } = planRelease(file, tier, reader);
  const state = file.find('lifecycle')?.get('state') ?? fixed(release, 'active');
  const inputs: TenantInputs = { file, tier, release, state, catalog: reader };
  const environments = environmentsOf(inputs);
  const { value, sources } = settle<Blueprint>({
    tenant: planTenant(inputs, ring),
    environments: environments.map(planEnvironment),
    hub: planHub(file.get('id'), reader.organisation(), environments),
  });
  return { blueprint: value, sources, catalogEntries: reader.entriesRead() };
}

function environmentsOf(inputs: TenantInputs): readonly EnvironmentInputs[] {
  const environments = inputs.file.get('environments');
  return ENVIRONMENT_NAMES.flatMap((name) => {
    const environment = environments.find(name);
    return environment === null ? [] : [environmentInputs(inputs, name, environment)];
  });
}
