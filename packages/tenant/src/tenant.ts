import type { JsonDocument } from '@tenantry/diagnostic';
import type { TenantFile } from './tenant-file.generated.ts';

/** A tenant as written: its file matched the schema and holds no harmful text. Nothing is defaulted yet. */
export interface Tenant {
  /** Path relative to the root, e.g. `tenants/acme.json`. */
  readonly file: string;
  readonly spec: TenantFile;
  readonly document: JsonDocument;
}
