import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const fileIsNamedLikeTheId: FleetRule = {
  fact: 'a tenant file is named after the id in it',
  check: ({ tenants }) =>
    tenants.flatMap((tenant) => {
      const name = tenant.file.slice(tenant.file.lastIndexOf('/') + 1);
      const { id } = tenant.spec;
      if (name === `${id}.json`) return [];
      return [
        tenantProblem(tenant, ['id'], {
          code: 'tenant-id-not-file-name',
          message: `id "${id}" stands in a file called ${name}`,
          hint: `rename the file to ${id}.json, or write the id that the tenant has always had`,
        }),
      ];
    }),
};
