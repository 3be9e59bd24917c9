import type { Diagnostic } from '@tenantry/diagnostic';
import { environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const sizesAreOrdered: FleetRule = {
  fact: 'the fewest Pods and machines are no more than the most, with the defaults of the tier',
  check: ({ tenants, catalog }) =>
    tenants.flatMap(environmentsOf).flatMap(({ tenant, name, path, written }) => {
      const tier = catalog.tiers.get(tenant.spec.tier)?.value.environments[name];
      if (tier === undefined) return [];
      return (['replicas', 'nodes'] as const).flatMap((what): readonly Diagnostic[] => {
        const own = written.sizing?.[what] ?? {};
        const min = own.min ?? tier[what].min;
        const max = own.max ?? tier[what].max;
        if (min <= max) return [];
        const from = (value: number | undefined): string => (value === undefined ? ' of the tier' : '');
        return [
          tenantProblem(tenant, [...path, 'sizing', what, own.min === undefined ? 'max' : 'min'], {
            code: 'sizing-invalid',
            message: `the fewest ${what}, ${min}${from(own.min)}, are more than the most, ${max}${from(own.max)}`,
            hint:
              own.min === undefined
                ? `write a max of ${min} or more, or a min`
                : `write a min of ${max} or less, or a max`,
          }),
        ];
      });
    }),
};
