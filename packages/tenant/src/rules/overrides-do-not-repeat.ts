import type { FleetRule } from '../fleet-rule.ts';
import { relatedValue, tenantProblem } from '../tenant-problem.ts';

export const overridesDoNotRepeat: FleetRule = {
  fact: 'a setting is overridden once per environment',
  check: ({ tenants }) =>
    tenants.flatMap((tenant) => {
      const firstByTarget = new Map<string, number>();
      return (tenant.spec.overrides ?? []).flatMap(({ setting, environment }, index) => {
        const target = `${setting} ${environment}`;
        const first = firstByTarget.get(target);
        if (first === undefined) {
          firstByTarget.set(target, index);
          return [];
        }
        return [
          tenantProblem(tenant, ['overrides', index], {
            code: 'override-invalid',
            message: `"${setting}" is overridden twice in "${environment}"`,
            hint: 'keep one of the two',
            related: [relatedValue(tenant, ['overrides', first], 'first overridden here')],
          }),
        ];
      });
    }),
};
