// The main show
export type { Fleet } from './fleet.ts';
export type { FleetRule } from './fleet-rule.ts';
export type { Tenant } from './tenant.ts';

// What a tenant file holds
export type { Environment, Override, TenantFile } from './tenant-file.generated.ts';
