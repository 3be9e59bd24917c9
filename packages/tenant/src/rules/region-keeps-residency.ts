import { choiceHint } from '@tenantry/diagnostic';
import { environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { relatedValue, tenantProblem } from '../tenant-problem.ts';

export const regionKeepsResidency: FleetRule = {
  fact: 'every region lies in a jurisdiction in which the data must stay',
  check: ({ tenants, catalog }) =>
    tenants.flatMap((tenant) => {
      const { residency } = tenant.spec;
      if (residency === undefined) return [];
      const regions = [...catalog.regions.values()].map(({ value }) => value);
      const fitting = regions
        .filter(({ jurisdictions }) => jurisdictions.some((one) => residency.includes(one)))
        .map(({ name }) => name);
      return environmentsOf(tenant).flatMap(({ path, written }) => {
        const region = catalog.regions.get(written.region)?.value;
        if (region === undefined || fitting.includes(region.name)) return [];
        return [
          tenantProblem(tenant, [...path, 'region'], {
            code: 'residency-violated',
            message: `region "${region.name}" lies in ${region.jurisdictions.join(', ')}, the data must stay in ${residency.join(', ')}`,
            hint: fitting.length === 0 ? 'no region of the catalog lies there' : choiceHint(region.name, fitting),
            related: [relatedValue(tenant, ['residency'], 'where the data must stay')],
          }),
        ];
      });
    }),
};
