import { compareText } from '@tenantry/diagnostic';
import type { Fleet, Tenant } from '@tenantry/tenant';
import fc from 'fast-check';
import { tenantOf } from '../an-example-tenant.ts';
import { anExampleCatalog } from '../example-catalog.ts';
import { ISOLATION_LEVELS, type IsolationLevel } from './skeleton.ts';
import { arbitraryTenantFile } from './tenant-file.ts';

/** Tenants that are valid in the example catalog, alone and in a fleet with tenants of other places (0 to 999). */
export function arbitraryTenant(place = 0): fc.Arbitrary<Tenant> {
  return fc.constantFrom(...ISOLATION_LEVELS).chain((isolation) => arbitraryTenantFile(place, isolation).map(tenantOf));
}

/** Valid fleets in the example catalog; from three tenants on, every isolation level is among them. No day is judged. */
export function arbitraryFleet({ size = 3 }: { readonly size?: number } = {}): fc.Arbitrary<Fleet> {
  const catalog = anExampleCatalog();
  const tenants = Array.from({ length: size }, (_, place) => arbitraryTenantFile(place, levelOf(place)).map(tenantOf));
  return fc.tuple(...tenants).map((drawn) => ({
    tenants: [...drawn].sort((one, other) => compareText(one.file, other.file)),
    catalog,
    now: null,
    touched: null,
  }));
}

function levelOf(place: number): IsolationLevel {
  return ISOLATION_LEVELS[place % ISOLATION_LEVELS.length] ?? 'cluster';
}
