import { diagnosticsOf } from '@tenantry/diagnostic';
import { checkFleet, type Fleet, parseTenant } from '@tenantry/tenant';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  anExampleCatalog,
  arbitraryFleet,
  arbitraryNearPair,
  arbitraryTenant,
  arbitraryText,
  ISOLATION_LEVELS,
  sourceOf,
} from '../src/index.ts';

const problemsOf = (fleet: Fleet) => checkFleet({ ...fleet, now: '2026-11-23' });

it('draws fleets that break no rule', () => {
  fc.assert(
    fc.property(arbitraryFleet({ size: 5 }), (fleet) => {
      expect(problemsOf(fleet)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('draws fleets in which every isolation level occurs', () => {
  fc.assert(
    fc.property(arbitraryFleet(), ({ tenants, catalog }) => {
      const levels = tenants.map(({ spec }) => spec.isolation ?? catalog.tiers.get(spec.tier)?.value.isolation.default);
      expect(new Set(levels)).toEqual(new Set(ISOLATION_LEVELS));
    }),
    { numRuns: 20 },
  );
});

it('draws large fleets without a collision', () => {
  const [fleet] = fc.sample(arbitraryFleet({ size: 300 }), { numRuns: 1, seed: 1 });
  if (fleet === undefined) throw new Error('nothing was drawn');
  expect(fleet.tenants).toHaveLength(300);
  expect(problemsOf(fleet)).toEqual([]);
});

it.each([0, 11, 12, 143, 144, 999])('draws a valid tenant at place %d', (place) => {
  const catalog = anExampleCatalog();
  const tenants = fc.sample(arbitraryTenant(place), { numRuns: 20, seed: place });
  expect(tenants.flatMap((tenant) => checkFleet({ tenants: [tenant], catalog, now: null, touched: null }))).toEqual([]);
});

it.each([-1, 1000, 0.5])('has no place %d', (place) => {
  expect(() => fc.sample(arbitraryTenant(place), 1)).toThrow('allocation');
});

it('draws tenants that survive being written and read again', () => {
  fc.assert(
    fc.property(arbitraryTenant(), (tenant) => {
      const again = parseTenant(sourceOf(tenant.spec, tenant.file));
      expect(diagnosticsOf(again)).toEqual([]);
      expect(again.ok && again.value.spec).toEqual(tenant.spec);
    }),
    { numRuns: 100 },
  );
});

it('draws pairs of tenants that differ, but not in their id', () => {
  const catalog = anExampleCatalog();
  fc.assert(
    fc.property(arbitraryNearPair(), ({ before, after }) => {
      expect(after.spec).not.toEqual(before.spec);
      expect(after.file).toBe(before.file);
      for (const tenant of [before, after]) {
        expect(checkFleet({ tenants: [tenant], catalog, now: null, touched: null })).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

it('draws every property of a tenant file', () => {
  const drawn = fc.sample(arbitraryTenant(), { numRuns: 300, seed: 7 }).map((tenant) => tenant.spec);
  const keys = new Set(drawn.flatMap((spec) => Object.keys(spec)));
  const ofEnvironments = new Set(
    drawn.flatMap((spec) => Object.values(spec.environments)).flatMap((environment) => Object.keys(environment)),
  );
  expect([...keys].sort()).toEqual([...PROPERTIES]);
  expect([...ofEnvironments].sort()).toEqual([...ENVIRONMENT_PROPERTIES]);
});

/** Every property of the schema but `$schema`, which only editors read. */
const PROPERTIES = [
  'access',
  'apiVersion',
  'applications',
  'contacts',
  'displayName',
  'environments',
  'hold',
  'id',
  'isolation',
  'lifecycle',
  'overrides',
  'residency',
  'ring',
  'tier',
];

const ENVIRONMENT_PROPERTIES = [
  'account',
  'cloud',
  'cluster',
  'hosts',
  'isolation',
  'lifecycle',
  'objectives',
  'range',
  'region',
  'sizing',
];

it('draws texts with every printable ASCII character and with characters of higher planes', () => {
  const drawn = new Set(fc.sample(arbitraryText({ maxLength: 400 }), { numRuns: 3000, seed: 3 }).join(''));
  const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));
  expect(printable.filter((one) => !drawn.has(one))).toEqual([]);
  expect([...drawn].some((one) => (one.codePointAt(0) ?? 0) > 0xffff)).toBe(true);
});

it('draws texts that other syntaxes take for something else', () => {
  const drawn = new Set(fc.sample(arbitraryText({ maxLength: 80 }), { numRuns: 3000, seed: 3 }));
  expect(
    ['no', '0o755', '1e3', '<<', '2024-01-01', '"', '\\', '~', '$$', 'a #b'].filter((one) => !drawn.has(one)),
  ).toEqual([]);
});

it('keeps to the length that is asked for, counted in code points', () => {
  fc.assert(
    fc.property(arbitraryText({ minLength: 2, maxLength: 5 }), (text) => {
      expect([...text].length).toBeGreaterThanOrEqual(2);
      expect([...text].length).toBeLessThanOrEqual(5);
    }),
  );
});
