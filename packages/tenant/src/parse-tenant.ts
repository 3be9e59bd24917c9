import { parseJson, type Result, type SourceFile } from '@tenantry/diagnostic';
import { matchTenant } from './match-tenant.ts';
import type { Tenant } from './tenant.ts';

/**
 * Reads a tenant file: strict JSON, the schema, and no text that is invisible or that a consumer would evaluate.
 * What the file says may still be untrue: everything beyond its own form is judged by `checkFleet`, so that one wrong
 * fact hides no other.
 */
export function parseTenant(source: SourceFile): Result<Tenant> {
  const parsed = parseJson(source);
  return parsed.ok ? matchTenant(parsed.value) : parsed;
}
