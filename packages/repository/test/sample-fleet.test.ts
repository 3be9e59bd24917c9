import { releaseOf } from '@tenantry/catalog';
import { checkFleet, type Fleet } from '@tenantry/tenant';
import { expect, it } from 'vitest';
import { sampleCatalog as catalog, filesBelow, sampleTenants as tenants } from './sample-root.ts';

const fleet: Fleet = { tenants, catalog, now: '2026-11-23', touched: new Set(tenants.map((tenant) => tenant.file)) };
const environments = tenants.flatMap((tenant) => Object.values(tenant.spec.environments));
const tierOf = (name: string) => catalog.tiers.get(name)?.value;

it('breaks no rule, on the day it was made', () => {
  expect(checkFleet(fleet)).toEqual([]);
});

it('shows each isolation level once', () => {
  const levels = tenants.map(({ spec }) => spec.isolation ?? tierOf(spec.tier)?.isolation.default);
  expect(levels.sort()).toEqual(['cluster', 'namespace', 'node']);
});

it('shows two tiers, two regions, two releases and two environments', () => {
  const releases = tenants.map(({ spec }) => releaseOf(catalog, spec.ring ?? tierOf(spec.tier)?.ring ?? '').value.name);
  expect(new Set(tenants.map((tenant) => tenant.spec.tier)).size).toBe(2);
  expect(new Set(environments.map((environment) => environment.region)).size).toBe(2);
  expect(new Set(releases).size).toBe(2);
  expect(new Set(tenants.flatMap((tenant) => Object.keys(tenant.spec.environments))).size).toBe(2);
});

it('shows a residency constraint and an override with an owner and a reason', () => {
  expect(tenants.filter((tenant) => tenant.spec.residency !== undefined)).toHaveLength(1);
  expect(tenants.flatMap((tenant) => tenant.spec.overrides ?? [])).toHaveLength(1);
});

it('has a tenant that says only what it must', () => {
  const lines = filesBelow('tenants').map((file) => new TextDecoder().decode(file.bytes).trimEnd().split('\n').length);
  expect(Math.min(...lines)).toBeLessThanOrEqual(16);
});
