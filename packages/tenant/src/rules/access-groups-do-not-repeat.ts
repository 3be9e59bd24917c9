import type { FleetRule } from '../fleet-rule.ts';
import { relatedValue, tenantProblem } from '../tenant-problem.ts';

export const accessGroupsDoNotRepeat: FleetRule = {
  fact: 'a group has one role',
  check: ({ tenants }) =>
    tenants.flatMap((tenant) => {
      const firstByGroup = new Map<string, number>();
      return (tenant.spec.access ?? []).flatMap(({ group }, index) => {
        const first = firstByGroup.get(group);
        if (first === undefined) {
          firstByGroup.set(group, index);
          return [];
        }
        return [
          tenantProblem(tenant, ['access', index, 'group'], {
            code: 'access-repeated',
            message: `group "${group}" is listed twice`,
            hint: 'keep one role: an operator may do all that a viewer may',
            related: [relatedValue(tenant, ['access', first], 'first listed here')],
          }),
        ];
      });
    }),
};
