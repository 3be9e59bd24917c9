import { type Diagnostic, diagnosticsOf, parseJson, type SourceFile } from '@tenantry/diagnostic';
import { matchTenant } from './match-tenant.ts';
import { type SalvagedTenant, salvageTenant } from './salvage-tenant.ts';
import type { Tenant } from './tenant.ts';

/** What became of the tenant files of a fleet, each in the order of the files. */
export interface TenantsRead {
  readonly tenants: readonly Tenant[];
  /** Files that are JSON and not yet tenants: `checkFleet` judges what is well-formed in them. */
  readonly salvaged: readonly SalvagedTenant[];
  /** Every problem of form. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the tenant files of a fleet as `parseTenant` reads each, and keeps what is left of those that it refuses. */
export function readTenants(sources: readonly SourceFile[]): TenantsRead {
  const tenants: Tenant[] = [];
  const salvaged: SalvagedTenant[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const parsed = parseJson(source);
    const result = parsed.ok ? matchTenant(parsed.value) : parsed;
    diagnostics.push(...diagnosticsOf(result));
    if (result.ok) tenants.push(result.value);
    const salvage = parsed.ok && !result.ok ? salvageTenant(parsed.value, result.errors) : null;
    if (salvage !== null) salvaged.push(salvage);
  }
  return { tenants, salvaged, diagnostics };
}
