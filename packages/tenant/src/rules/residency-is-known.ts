import { choiceHint, compareText } from '@tenantry/diagnostic';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const residencyIsKnown: FleetRule = {
  fact: 'a region of the catalog lies in every jurisdiction that a tenant names',
  check: ({ tenants, catalog }) => {
    const known = [...new Set([...catalog.regions.values()].flatMap(({ value }) => value.jurisdictions))];
    known.sort(compareText);
    return tenants.flatMap((tenant) =>
      (tenant.spec.residency ?? []).flatMap((jurisdiction, index) => {
        if (known.includes(jurisdiction)) return [];
        return [
          tenantProblem(tenant, ['residency', index], {
            code: 'tenant-reference-unknown',
            message: `no region of the catalog lies in jurisdiction "${jurisdiction}"`,
            hint: choiceHint(jurisdiction, known),
          }),
        ];
      }),
    );
  },
};
