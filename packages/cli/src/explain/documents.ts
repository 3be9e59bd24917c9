import type { PlannedTenant } from '@tenantry/blueprint';
import type { Catalog } from '@tenantry/catalog';
import type { JsonDocument } from '@tenantry/diagnostic';

/** Every input file that values can come from, by its path. */
export function inputDocuments(catalog: Catalog, tenants: readonly PlannedTenant[]): ReadonlyMap<string, JsonDocument> {
  const { organisation, ranges, reservedIds, rings, ...folders } = catalog;
  const entries = [
    organisation,
    ranges,
    reservedIds,
    rings,
    ...Object.values(folders).flatMap((folder) => [...folder.values()]),
  ];
  return new Map([
    ...entries.map(({ file, document }) => [file, document] as const),
    ...tenants.map(({ tenant }) => [tenant.file, tenant.document] as const),
  ]);
}
