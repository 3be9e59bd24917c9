import { readdirSync, readFileSync } from 'node:fs';
import { CATALOG_FOLDER, parseCatalog } from '@tenantry/catalog';
import type { SourceFile } from '@tenantry/diagnostic';
import { parseTenant, type Tenant } from '@tenantry/tenant';
import { requireValue } from '@tenantry/testing';
import { isSample } from './samples.ts';

const root = new URL('../../../', import.meta.url);

/** Every JSON file below a folder of the checkout, but for those of tenants that are no samples. */
export function filesBelow(folder: string): readonly SourceFile[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => path.endsWith('.json') && isSample(path))
    .sort()
    .map((path) => ({ path, bytes: readFileSync(new URL(path, root)) }));
}

/** The catalog of the checkout. */
export const sampleCatalog = requireValue(parseCatalog(filesBelow(CATALOG_FOLDER)));

/** The sample tenants. */
export const sampleTenants: readonly Tenant[] = filesBelow('tenants').map((file) => requireValue(parseTenant(file)));
