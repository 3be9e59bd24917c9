import { parseTenant, type Tenant, type TenantFile } from '@tenantry/tenant';
import { aTenantFile } from './a-tenant-file.ts';
import { requireValue } from './require-value.ts';
import { sourceOf } from './source-of.ts';

/** A tenant of {@link aTenantFile}, read from the file that its id names. Throws when the changes make it invalid. */
export function anExampleTenant(changes: Partial<TenantFile> = {}): Tenant {
  return tenantOf(aTenantFile(changes));
}

/** The tenant that a file describes, read as the program reads it. Throws when it is invalid. */
export function tenantOf(file: TenantFile): Tenant {
  return requireValue(parseTenant(sourceOf(file, `tenants/${file.id}.json`)));
}
