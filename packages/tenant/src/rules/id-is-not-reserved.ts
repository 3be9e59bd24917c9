import { ENVIRONMENT_NAMES } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const idIsNotReserved: FleetRule = {
  fact: 'an id is no reserved word, and no part of it names an environment',
  check: ({ tenants, catalog }) =>
    tenants.flatMap((tenant) => {
      const { id } = tenant.spec;
      const { ids } = catalog.reservedIds.value;
      const reason = Object.hasOwn(ids, id) ? ids[id] : undefined;
      // `acme-staging` of a tenant and `acme` in staging would read the same in every derived name.
      const environment = ENVIRONMENT_NAMES.find((name) => id.split('-').includes(name));
      if (reason === undefined && environment === undefined) return [];
      return [
        tenantProblem(tenant, ['id'], {
          code: 'tenant-id-reserved',
          message: `id "${id}" is reserved: ${reason ?? `"${environment}" is the name of an environment`}`,
          hint: 'choose another id, for example the name of the customer',
        }),
      ];
    }),
};
