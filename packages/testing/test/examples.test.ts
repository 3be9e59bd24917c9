import { checkFleet, type Tenant } from '@tenantry/tenant';
import { expect, it } from 'vitest';
import {
  anEnvironment,
  anExampleCatalog,
  anExampleTenant,
  aTenantFile,
  EXAMPLE_ENTRIES,
  ISOLATION_LEVELS,
  sourceOf,
} from '../src/index.ts';

const problemsOf = (...tenants: readonly Tenant[]) =>
  checkFleet({ tenants, catalog: anExampleCatalog(), now: '2026-11-23', touched: null });

it('gives a tenant that breaks no rule', () => {
  expect(problemsOf(anExampleTenant())).toEqual([]);
});

it.each(ISOLATION_LEVELS)('gives an environment that fits isolation %s', (isolation) => {
  const tenant = anExampleTenant({ isolation, environments: { production: anEnvironment(isolation) } });
  expect(problemsOf(tenant)).toEqual([]);
});

it('reads the tenant from the file that its id names', () => {
  expect(anExampleTenant({ id: 'globex' }).file).toBe('tenants/globex.json');
});

it('replaces the properties that a test names and no others', () => {
  const { displayName, ...rest } = aTenantFile({ displayName: 'Globex' });
  const { displayName: _, ...unchanged } = aTenantFile();
  expect(displayName).toBe('Globex');
  expect(rest).toEqual(unchanged);
});

it('throws with the place and the reason when a change makes the tenant invalid', () => {
  expect(() => anExampleTenant({ id: 'Globex' })).toThrow(/tenants\/Globex\.json\/id: "Globex"/);
});

it('replaces an entry of the catalog', () => {
  const rings = { rings: [{ name: 'general', release: '2026.11', description: 'everybody' }] };
  expect(anExampleCatalog({ rings }).rings.value).toEqual(rings);
});

it('takes an entry out of the catalog', () => {
  expect(anExampleCatalog({ 'regions/us-east-1': null }).regions.has('us-east-1')).toBe(false);
});

it('throws with the reason when a change makes the catalog invalid', () => {
  const release = { ...EXAMPLE_ENTRIES['releases/2026.11'], switches: { 'zone-spred': true } };
  expect(() => anExampleCatalog({ 'releases/2026.11': release })).toThrow('zone-spred');
});

it('writes a file as people would', () => {
  const file = sourceOf({ id: 'acme' }, 'tenants/acme.json');
  expect(file.path).toBe('tenants/acme.json');
  expect(new TextDecoder().decode(file.bytes)).toBe('{\n  "id": "acme"\n}\n');
});
