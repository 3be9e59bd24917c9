import { ENVIRONMENT_NAMES } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

/** Kubernetes keeps namespaces with this prefix for itself ("Namespaces", Kubernetes documentation). */
const KUBERNETES_PREFIX = 'kube-';

export const idIsNotReserved: FleetRule = {
  fact: 'an id is no reserved word, begins like no namespace of Kubernetes, and no part of it names an environment',
  check: ({ tenants, catalog }) =>
    tenants.flatMap((tenant) => {
      const { id } = tenant.spec;
      const { ids } = catalog.reservedIds.value;
      const reason = (Object.hasOwn(ids, id) ? ids[id] : undefined) ?? reasonOfParts(id);
      if (reason === undefined) return [];
      return [
        tenantProblem(tenant, ['id'], {
          code: 'tenant-id-reserved',
          message: `id "${id}" is reserved: ${reason}`,
          hint: 'choose another id, for example the name of the customer',
        }),
      ];
    }),
};

function reasonOfParts(id: string): string | undefined {
  if (id.startsWith(KUBERNETES_PREFIX))
    return `Kubernetes keeps names that begin with "${KUBERNETES_PREFIX}" for itself`;
  // `acme-staging` of a tenant and `acme` in staging would read the same in every derived name.
  const environment = ENVIRONMENT_NAMES.find((name) => id.split('-').includes(name));
  return environment === undefined ? undefined : `"${environment}" is the name of an environment`;
}
