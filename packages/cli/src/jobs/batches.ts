import type { Tenant } from '@tenantry/tenant';

/** What the size of a tenant's work depends on. */
type Sized = { readonly spec: Pick<Tenant['spec'], 'environments'> };

/** Work that tenants make: their environments, each of which is rendered on its own. */
export function environmentsOf(tenants: readonly Sized[]): number {
  return tenants.reduce((sum, tenant) => sum + Object.keys(tenant.spec.environments).length, 0);
}

/**
 * Splits tenants, in their order, into batches of about equal work, a multiple of `jobs` of them where there is enough.
 * @param most environments that a batch may have; a tenant is never split
 */
export function batchesOf<T extends Sized>(
  tenants: readonly T[],
  jobs: number,
  most: number,
): readonly (readonly T[])[] {
  const total = environmentsOf(tenants);
  const rounds = Math.ceil(total / (most * jobs));
  const size = Math.ceil(total / (rounds * jobs));
  const batches: T[][] = [];
  let room = 0;
  for (const tenant of tenants) {
    const work = environmentsOf([tenant]);
    if (room < work || batches.length === 0) {
      batches.push([]);
      room = size;
    }
    batches.at(-1)?.push(tenant);
    room -= work;
  }
  return batches;
}
