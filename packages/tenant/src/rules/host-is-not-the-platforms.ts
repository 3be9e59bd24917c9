import type { Catalog } from '@tenantry/catalog';
import { environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const hostIsNotThePlatforms: FleetRule = {
  fact: 'a host name of a tenant is none that the platform uses itself',
  check: ({ tenants, catalog }) =>
    tenants.flatMap(environmentsOf).flatMap(({ tenant, path, written }) =>
      written.hosts.flatMap((host, index) => {
        const reason = reservedBecause(host, catalog);
        if (reason === null) return [];
        return [
          tenantProblem(tenant, [...path, 'hosts', index], {
            code: 'host-reserved',
            message: `host "${host}" ${reason}`,
            hint: `write a host of the customer's, or one such as "${tenant.spec.id}.${catalog.organisation.value.domain}"`,
          }),
        ];
      }),
    ),
};

function reservedBecause(host: string, { organisation, reservedIds }: Catalog): string | null {
  const { domain, models } = organisation.value;
  const parent = [domain, models.domain].find((one) => one === host);
  if (parent !== undefined) return 'is a domain of the platform';
  if (host.endsWith(`.${models.domain}`))
    return `lies below "${models.domain}", where the platform names model endpoints`;
  if (!host.endsWith(`.${domain}`)) return null;
  const label =
    host
      .slice(0, -domain.length - 1)
      .split('.')
      .at(-1) ?? '';
  const { ids } = reservedIds.value;
  return Object.hasOwn(ids, label) ? `has the reserved label "${label}", which ${ids[label]}` : null;
}
