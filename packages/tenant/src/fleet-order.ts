import { compareText } from '@tenantry/diagnostic';
import type { Fleet } from './fleet.ts';
import type { Tenant } from './tenant.ts';

/**
 * The tenants with those first that the change at hand does not touch: where two tenants claim the same thing, the
 * later one of this order is told so, and a pull request reads of its own file.
 */
export function tenantsByClaim(fleet: Fleet): readonly Tenant[] {
  const late = (tenant: Tenant): number => (isTouched(fleet, tenant) ? 1 : 0);
  return [...fleet.tenants].sort((one, other) => late(one) - late(other) || compareText(one.file, other.file));
}

/** Whether the change at hand touches a tenant's file. */
export function isTouched(fleet: Fleet, tenant: Tenant): boolean {
  return fleet.touched?.has(tenant.file) ?? false;
}
