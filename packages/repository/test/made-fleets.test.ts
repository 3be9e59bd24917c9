import { checkBlueprints, planBlueprint } from '@tenantry/blueprint';
import type { Catalog } from '@tenantry/catalog';
import { checkFleet, parseTenant, type Tenant } from '@tenantry/tenant';
import { arbitraryFleet, requireValue } from '@tenantry/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benchFleet } from '../src/bench/fleet.ts';
import { sampleCatalog } from './sample-root.ts';

function problemsOf(tenants: readonly Tenant[], catalog: Catalog): readonly string[] {
  const fleet = { tenants, catalog, now: '2026-11-23', touched: new Set<string>() };
  const planned = tenants.map((tenant) => ({ tenant, planned: planBlueprint(tenant, catalog) }));
  return [...checkFleet(fleet), ...checkBlueprints(planned)].map(({ message }) => message);
}

test('fleets that are made for tests keep every rule of blueprints too', () => {
  fc.assert(
    fc.property(arbitraryFleet({ size: 8 }), ({ tenants, catalog }) => {
      expect(problemsOf(tenants, catalog)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('the fleet that is measured keeps every rule', () => {
  const tenants = benchFleet(300, 1).map(({ id, text }) =>
    requireValue(parseTenant({ path: `tenants/${id}.json`, bytes: new TextEncoder().encode(text) })),
  );
  expect(problemsOf(tenants, sampleCatalog)).toEqual([]);
});
