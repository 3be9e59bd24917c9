import type { Catalog } from '@tenantry/catalog';
import { choiceHint } from '@tenantry/diagnostic';
import type { FleetRule } from '../fleet-rule.ts';
import type { Tenant } from '../tenant.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const releaseHasTheApplications: FleetRule = {
  fact: 'the release that a tenant runs has a version of every application that it runs',
  check: ({ tenants, catalog }) =>
    tenants.flatMap((tenant) => {
      const release = catalog.releases.get(releaseNameOf(tenant, catalog) ?? '')?.value;
      if (release === undefined) return [];
      const known = Object.keys(release.applications);
      return applicationNamesOf(tenant, catalog)
        .filter((name) => catalog.applications.has(name) && !known.includes(name))
        .map((name) =>
          tenantProblem(tenant, placeOf(tenant, name), {
            code: 'tenant-reference-unknown',
            message: `release "${release.name}", which the tenant runs, has no application "${name}"`,
            hint: `${choiceHint(name, known)}; or follow a ring with a later release`,
          }),
        );
    }),
};

function releaseNameOf({ spec }: Tenant, catalog: Catalog): string | undefined {
  const ring = spec.ring ?? catalog.tiers.get(spec.tier)?.value.ring;
  return spec.hold?.release ?? catalog.rings.value.rings.find(({ name }) => name === ring)?.release;
}

function applicationNamesOf({ spec }: Tenant, catalog: Catalog): readonly string[] {
  if (spec.applications !== undefined) return Object.keys(spec.applications);
  return catalog.tiers.get(spec.tier)?.value.applications ?? [];
}

function placeOf({ spec }: Tenant, application: string): readonly string[] {
  if (spec.applications !== undefined) return ['applications', application];
  return spec.hold !== undefined ? ['hold', 'release'] : [spec.ring !== undefined ? 'ring' : 'tier'];
}
