import { checkText, compileSchema, parseJson, type Result, resultOf, type SourceFile } from '@tenantry/diagnostic';
import schema from '../schema/tenant.v1.schema.json' with { type: 'json' };
import type { Tenant } from './tenant.ts';
import type { TenantFile } from './tenant-file.generated.ts';

const matchSchema = compileSchema(schema);

/**
 * Reads a tenant file: strict JSON, the schema, and no text that is invisible or that a consumer would evaluate.
 * What the file says may still be untrue: everything beyond its own form is judged by `checkFleet`, so that one wrong
 * fact hides no other.
 */
export function parseTenant(source: SourceFile): Result<Tenant> {
  const parsed = parseJson(source);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  const problems = [...matchSchema(document), ...checkText(document)];
  // The type is generated from the schema; where the match fails, the value is not returned.
  const spec = document.value as unknown as TenantFile;
  return resultOf({ file: source.path, spec, document }, problems);
}
