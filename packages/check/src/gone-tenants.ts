import { compareText, type Diagnostic } from '@tenantry/diagnostic';
import type { Tenant } from '@tenantry/tenant';

/**
 * Generated folders whose tenant file is gone. A missing file is never an order to delete (law 8), so nothing may be
 * written or removed until it is back.
 * @param folders names of the folders under `generated/tenants/`
 */
export function goneTenants(tenants: readonly Tenant[], folders: Iterable<string>): readonly Diagnostic[] {
  const present = new Set(tenants.map((tenant) => tenant.spec.id));
  return [...new Set(folders)]
    .filter((folder) => !present.has(folder))
    .sort(compareText)
    .map((folder) => ({
      code: 'tenant-file-gone',
      severity: 'error',
      message: `generated/tenants/${folder} has no tenant file any more; deleting a file deletes nobody`,
      hint: `restore it (git checkout -- tenants/${folder}.json) and set "lifecycle": { "state": "suspended", … } to begin retiring the tenant`,
      location: { file: `tenants/${folder}.json` },
    }));
}
