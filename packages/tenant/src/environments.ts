import type { Catalog } from '@tenantry/catalog';
import type { Tenant } from './tenant.ts';
import type { Environment, TenantFile } from './tenant-file.generated.ts';

/** Name of an environment. */
export type EnvironmentName = keyof TenantFile['environments'];

/** Names of environments, in the order in which changes walk through them. */
export const ENVIRONMENT_NAMES: readonly EnvironmentName[] = ['development', 'staging', 'production'];

/** One environment as the tenant file writes it. */
export interface WrittenEnvironment {
  readonly tenant: Tenant;
  readonly name: EnvironmentName;
  readonly written: Environment;
  /** Path of the environment in the tenant file. */
  readonly path: readonly [string, EnvironmentName];
}

/** The environments that a tenant has, in the order of {@link ENVIRONMENT_NAMES}. */
export function environmentsOf(tenant: Tenant): readonly WrittenEnvironment[] {
  return ENVIRONMENT_NAMES.flatMap((name) => {
    const written = tenant.spec.environments[name];
    return written === undefined ? [] : [{ tenant, name, written, path: ['environments', name] as const }];
  });
}

/** Isolation of an environment after defaults; null when its tier does not exist. */
export function isolationOf(
  { tenant, written }: WrittenEnvironment,
  catalog: Catalog,
): 'namespace' | 'node' | 'cluster' | null {
  const byTier = catalog.tiers.get(tenant.spec.tier)?.value.isolation.default;
  return written.isolation ?? tenant.spec.isolation ?? byTier ?? null;
}
