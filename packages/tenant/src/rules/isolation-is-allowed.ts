import { environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const isolationIsAllowed: FleetRule = {
  fact: 'a tenant has an isolation level that its tier allows',
  check: ({ tenants, catalog }) =>
    tenants.flatMap((tenant) => {
      const tier = catalog.tiers.get(tenant.spec.tier)?.value;
      if (tier === undefined) return [];
      const choices = [
        { path: ['isolation'], level: tenant.spec.isolation },
        ...environmentsOf(tenant).map(({ path, written }) => ({
          path: [...path, 'isolation'],
          level: written.isolation,
        })),
      ];
      return choices
        .filter(({ level }) => level !== undefined && !tier.isolation.allowed.includes(level))
        .map(({ path, level }) =>
          tenantProblem(tenant, path, {
            code: 'isolation-not-allowed',
            message: `tier "${tier.name}" does not allow isolation "${level}"`,
            hint: `allowed are ${tier.isolation.allowed.map((one) => `"${one}"`).join(', ')}; or choose another tier`,
          }),
        );
    }),
};
