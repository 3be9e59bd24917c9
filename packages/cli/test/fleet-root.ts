import type { TenantFile } from '@tenantry/tenant';
import { anEnvironment, aTenantFile, catalogFiles } from '@tenantry/testing';
import { temporaryRoot } from './temporary-root.ts';

/** The files of a root with the example catalog and some tenants. */
export function fleetFiles(tenants: readonly TenantFile[] = [aTenantFile()]): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...catalogFiles().map(({ path, bytes }) => [path, Buffer.from(bytes).toString()] as const),
    ...tenants.map((tenant) => [`tenants/${tenant.id}.json`, `${JSON.stringify(tenant, null, 2)}\n`] as const),
  ]);
}

/** A root with the example catalog and some tenants; nothing is generated yet. */
export function fleetRoot(tenants?: readonly TenantFile[]): string {
  return temporaryRoot(fleetFiles(tenants));
}

/** A tenant that stands on a shared cluster, so that any number of them fit into one fleet. */
export function aSmallTenant(id: string, changes: Partial<TenantFile> = {}): TenantFile {
  const production = anEnvironment('namespace', {
    hosts: [`files.${id}.example`],
  });
  return aTenantFile({
    id,
    isolation: 'namespace',
    environments: { production },
    ...changes,
  });
}
