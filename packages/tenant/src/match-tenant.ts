import { checkText, compileSchema, type JsonDocument, type Result, resultOf } from '@tenantry/diagnostic';
import schema from '../schema/tenant.v1.schema.json' with { type: 'json' };
import type { Tenant } from './tenant.ts';
import type { TenantFile } from './tenant-file.generated.ts';

const matchSchema = compileSchema(schema);

/** The tenant that a document describes, when it matches the schema and holds no harmful text. */
export function matchTenant(document: JsonDocument): Result<Tenant> {
  const problems = [...matchSchema(document), ...checkText(document)];
  // The type is generated from the schema; where the match fails, the value is not returned.
  const spec = document.value as unknown as TenantFile;
  return resultOf({ file: document.file, spec, document }, problems);
}
