// Examples

export { anEnvironment, aTenantFile } from './a-tenant-file.ts';
export { anExampleTenant, tenantOf } from './an-example-tenant.ts';
export { anExampleCatalog, type CatalogChanges, catalogFiles } from './example-catalog.ts';
export { EXAMPLE_ENTRIES } from './example-entries.ts';
export { requireValue } from './require-value.ts';
export { sourceOf } from './source-of.ts';

// Everything that could be

export { arbitraryFleet, arbitraryTenant } from './arbitrary/fleet.ts';
export { arbitraryNearPair, type NearPair } from './arbitrary/near-pair.ts';
export { ISOLATION_LEVELS, type IsolationLevel } from './arbitrary/skeleton.ts';
export { arbitraryTenantFile } from './arbitrary/tenant-file.ts';
export { arbitraryText } from './arbitrary/text.ts';
