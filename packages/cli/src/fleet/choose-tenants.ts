import { type Diagnostic, type Result, resultOf } from '@tenantry/diagnostic';
import type { Tenant } from '@tenantry/tenant';

/** The tenants with the given ids, in the order of the fleet; all of them when no id is given. */
export function chooseTenants(tenants: readonly Tenant[], ids: readonly string[]): Result<readonly Tenant[]> {
  if (ids.length === 0) return resultOf(tenants, []);
  const known = new Set(tenants.map((tenant) => tenant.spec.id));
  const unknown = ids.filter((id) => !known.has(id));
  const chosen = tenants.filter((tenant) => ids.includes(tenant.spec.id));
  return resultOf(
    chosen,
    unknown.map(
      (id): Diagnostic => ({
        code: 'usage',
        severity: 'error',
        message: `there is no tenant ${JSON.stringify(id)}`,
        hint: `\`tenantry list\` shows all ${known.size}`,
        value: JSON.stringify(id),
      }),
    ),
  );
}
