import { anEnvironment } from '@tenantry/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchesOf, environmentsOf } from '../../src/jobs/batches.ts';

const ENVIRONMENT = anEnvironment('namespace');
const tenant = fc
  .constantFrom(
    { production: ENVIRONMENT },
    { staging: ENVIRONMENT, production: ENVIRONMENT },
    { development: ENVIRONMENT, staging: ENVIRONMENT, production: ENVIRONMENT },
  )
  .map((environments) => ({ spec: { environments } }));
const fleet = fc.array(tenant, { minLength: 1, maxLength: 200 });
const jobs = fc.integer({ min: 1, max: 99 });
const most = fc.integer({ min: 3, max: 200 });

test('batches hold every tenant once, in order', () => {
  fc.assert(
    fc.property(fleet, jobs, most, (tenants, processes, limit) => {
      expect(batchesOf(tenants, processes, limit).flat()).toEqual(tenants);
    }),
  );
});

test('no batch is empty, and none exceeds its limit by more than a tenant that cannot be split', () => {
  fc.assert(
    fc.property(fleet, jobs, most, (tenants, processes, limit) => {
      for (const batch of batchesOf(tenants, processes, limit)) {
        expect(batch.length).toBeGreaterThan(0);
        if (batch.length > 1) expect(environmentsOf(batch)).toBeLessThanOrEqual(limit);
      }
    }),
  );
});

test('enough work keeps every process busy', () => {
  const tenants = Array.from({ length: 100 }, () => ({ spec: { environments: { production: ENVIRONMENT } } }));
  expect(batchesOf(tenants, 4, 200).map((batch) => batch.length)).toEqual([25, 25, 25, 25]);
  expect(batchesOf(tenants, 4, 10)).toHaveLength(12);
});
