// The main show
export { checkFleet } from './check-fleet.ts';
export { ENVIRONMENT_NAMES, type EnvironmentName } from './environments.ts';
// What it works on
export type { Fleet } from './fleet.ts';
export type { FleetRule } from './fleet-rule.ts';
export { FLEET_RULES } from './fleet-rules.ts';
export { parseTenant } from './parse-tenant.ts';
export { readTenants, type TenantsRead } from './read-tenants.ts';
export type { SalvagedTenant } from './salvage-tenant.ts';
export type { Tenant } from './tenant.ts';

// What a tenant file holds
export type {
  Environment,
  Override,
  TenantFile,
} from './tenant-file.generated.ts';
