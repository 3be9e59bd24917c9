import type { Catalog } from '@tenantry/catalog';
import type { Tenant } from './tenant.ts';

/** Everything that a fleet rule may look at. */
export interface Fleet {
  /** Every tenant, sorted by file. */
  readonly tenants: readonly Tenant[];
  readonly catalog: Catalog;
  /** Day on which dates are judged, `YYYY-MM-DD`; null where dates are not judged (synth). */
  readonly now: string | null;
  /** Files of the tenants that the change at hand touches; null when every tenant counts as untouched. */
  readonly touched: ReadonlySet<string> | null;
}
