import { choiceHint, type Diagnostic } from '@tenantry/diagnostic';
import { environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import type { Tenant } from '../tenant.ts';
import { type Path, propertyProblem, tenantProblem } from '../tenant-problem.ts';

export const referencesExist: FleetRule = {
  fact: 'every catalog entry that a tenant file names exists',
  check: ({ tenants, catalog }) => {
    const rings = catalog.rings.value.rings.map(({ name }) => name);
    return tenants.flatMap((tenant) => {
      const { tier, ring, hold, applications = {} } = tenant.spec;
      return [
        ...refer(tenant, ['tier'], 'tier', tier, [...catalog.tiers.keys()]),
        ...refer(tenant, ['ring'], 'ring', ring, rings),
        ...refer(tenant, ['hold', 'release'], 'release', hold?.release, [...catalog.releases.keys()]),
        ...environmentsOf(tenant).flatMap(({ path, written }) => [
          ...refer(tenant, [...path, 'region'], 'region', written.region, [...catalog.regions.keys()]),
          ...refer(tenant, [...path, 'cluster'], 'shared cluster', written.cluster, [...catalog.clusters.keys()]),
        ]),
        ...Object.keys(applications).flatMap((name) =>
          refer(tenant, ['applications', name], 'application', name, [...catalog.applications.keys()], propertyProblem),
        ),
      ];
    });
  },
};

function refer(
  tenant: Tenant,
  path: Path,
  what: string,
  name: string | undefined,
  known: readonly string[],
  tell: typeof tenantProblem = tenantProblem,
): readonly Diagnostic[] {
  if (name === undefined || known.includes(name)) return [];
  return [
    tell(tenant, path, {
      code: 'tenant-reference-unknown',
      message: `the catalog has no ${what} "${name}"`,
      hint: choiceHint(name, known),
    }),
  ];
}
