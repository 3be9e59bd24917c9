import type { JsonValue } from '@tenantry/diagnostic';
import type { TenantFile } from '@tenantry/tenant';
import { describe, expect, test } from 'vitest';
import type { PlannedBlueprint } from '../src/blueprint.ts';
import { planBlueprint } from '../src/plan-blueprint.ts';
import { sourcesAt } from '../src/source-location.ts';
import { anExample, CATALOG_FILES, TENANTS, tenantOf } from './example.ts';
import { frozen } from './leaves.ts';

function plan(spec: TenantFile, changes: Readonly<Record<string, JsonValue>> = {}): PlannedBlueprint {
  return planBlueprint(tenantOf(spec), anExample(changes));
}

describe('planning', () => {
  test.each(Object.values(TENANTS))('gives equal blueprints for equal inputs: $id', (spec) => {
    const [one, other] = [plan(structuredClone(spec)), plan(spec)];
    expect(one).toEqual(other);
    expect(JSON.stringify(one.blueprint)).toBe(JSON.stringify(other.blueprint));
  });

  test.each(Object.values(TENANTS))('changes neither the tenant nor the catalog: $id', (spec) => {
    const catalog = anExample();
    for (const table of [catalog.tiers, catalog.regions, catalog.releases, catalog.applications, catalog.clusters]) {
      frozen(table);
    }
    for (const entry of [catalog.organisation, catalog.ranges, catalog.rings]) frozen(entry.value);
    expect(() => planBlueprint({ ...tenantOf(spec), spec: frozen(structuredClone(spec)) }, catalog)).not.toThrow();
  });

  test('does not depend on the order in which a file says things', () => {
    const { environments, applications, ...rest } = TENANTS.cluster;
    const { production, staging } = environments;
    const shuffled = { applications, environments: { production, staging }, ...rest };
    expect(plan(shuffled).blueprint).toEqual(plan(TENANTS.cluster).blueprint);
  });

  test('puts environments in their order, whatever the order of the file', () => {
    const { production, staging } = TENANTS.cluster.environments;
    const { blueprint } = plan({ ...TENANTS.cluster, environments: { production, staging } });
    expect(blueprint.environments.map(({ id }) => id)).toEqual(['acme-staging', 'acme-production']);
  });

  test('reads only the entries that the tenant needs', () => {
    expect(plan(TENANTS.node).catalogEntries).toEqual([
      'applications/desk',
      'clusters/pool-1',
      'organisation',
      'releases/1',
      'rings',
      'tiers/plain',
    ]);
  });
});

describe('a value', () => {
  const production = (changes: object) => ({
    ...TENANTS.node,
    environments: { production: { ...TENANTS.node.environments.production, ...changes } },
  });
  const database = (planned: PlannedBlueprint) => ({
    class: planned.blueprint.environments[0]?.database.class,
    from: sourcesAt(planned.sources, '/environments/0/database/class')[0],
  });

  test('of the tier holds when the tenant says nothing', () => {
    expect(database(plan(production({})))).toEqual({
      class: 'db.m5g.large',
      from: {
        level: 'tier',
        file: 'packages/catalog/data/tiers/plain.json',
        pointer: '/environments/production/database/class',
      },
    });
  });

  test('of the tenant beats the tier and is named', () => {
    expect(database(plan(production({ sizing: { database: { class: 'db.r7g.large' } } })))).toEqual({
      class: 'db.r7g.large',
      from: {
        level: 'tenant',
        file: 'tenants/birch.json',
        pointer: '/environments/production/sizing/database/class',
      },
    });
  });

  test('of the catalog names the catalog', () => {
    expect(sourcesAt(plan(TENANTS.node).sources, '/environments/0/account')[0]).toEqual({
      level: 'catalog',
      file: 'packages/catalog/data/clusters/pool-1.json',
      pointer: '/account',
    });
  });

  test('of the tenant leaves the other values of the tier beside it', () => {
    const { blueprint } = plan(production({ sizing: { replicas: { max: 9 } } }));
    expect(blueprint.environments[0]?.applications[0]?.replicas).toEqual({ min: 5, max: 9 });
  });

  test('of an override holds in its environment only', () => {
    const [staging, live] = plan(TENANTS.cluster).blueprint.environments;
    expect([staging?.database.backupRetentionDays, live?.database.backupRetentionDays]).toEqual([3, 7]);
    expect([
      staging?.foundation.network?.flowLog.retentionDays,
      live?.foundation.network?.flowLog.retentionDays,
    ]).toEqual([30, 7]);
  });

  test('of an override that has the wrong type is a mistake of the caller', () => {
    const [first, ...rest] = TENANTS.cluster.overrides;
    const wrong = { ...TENANTS.cluster, overrides: [{ ...first, value: 1 }, ...rest] };
    expect(() => plan(wrong)).toThrow('database.multiAz');
  });
});

describe('the isolation level', () => {
  const level = (tenants: 'node' | undefined, own: 'node' | 'namespace' | undefined) => {
    const { isolation: _, ...spec } = TENANTS.node;
    const environment = { ...spec.environments.production, ...(own === undefined ? {} : { isolation: own }) };
    const { blueprint, sources } = plan({
      ...spec,
      ...(tenants === undefined ? {} : { isolation: tenants }),
      environments: { production: environment },
    });
    return [blueprint.environments[0]?.isolation, sources.get('/environments/0/isolation')?.[0]?.pointer];
  };

  test('is that of the tier, unless the tenant, unless the environment says otherwise', () => {
    expect(level(undefined, undefined)).toEqual(['namespace', '/isolation/default']);
    expect(level('node', undefined)).toEqual(['node', '/isolation']);
    expect(level('node', 'namespace')).toEqual(['namespace', '/environments/production/isolation']);
  });
});

describe('the release', () => {
  const hold = { release: '1', owner: 'ops@acme.example', reason: 'freeze', expires: '2030-01-01' };
  const chosen = (changes: Partial<TenantFile>) => {
    const { blueprint, sources } = plan({ ...TENANTS.node, ...changes });
    const pointers = sources.get('/tenant/release')?.map(({ file, pointer }) => `${file}${pointer}`);
    return { ...blueprint.tenant, from: pointers };
  };

  test('is that of the ring of the tier', () => {
    expect(chosen({})).toMatchObject({
      ring: 'last',
      release: '1',
      from: [
        'packages/catalog/data/releases/1.json/name',
        'packages/catalog/data/rings.json/rings/1/release',
        'packages/catalog/data/tiers/plain.json/ring',
        'tenants/birch.json/tier',
      ],
    });
  });

  test('is that of the ring of the tenant, when it has one', () => {
    expect(chosen({ ring: 'first' })).toMatchObject({
      ring: 'first',
      release: '2',
      from: [
        'packages/catalog/data/releases/2.json/name',
        'packages/catalog/data/rings.json/rings/0/release',
        'tenants/birch.json/ring',
      ],
    });
  });

  test('is the held one, whatever the ring', () => {
    expect(chosen({ ring: 'first', hold })).toMatchObject({
      ring: 'first',
      release: '1',
      from: ['packages/catalog/data/releases/1.json/name', 'tenants/birch.json/hold/release'],
    });
  });

  test('of a held tenant does not depend on rings', () => {
    expect(plan({ ...TENANTS.node, hold }).catalogEntries).not.toContain('rings');
  });

  test('decides through its switches alone whether Pods are spread over zones', () => {
    const switched = (on: boolean) => {
      const release = { ...Object(CATALOG_FILES['releases/1']), switches: { 'zone-spread': on } };
      return plan(TENANTS.node, { 'releases/1': release }).blueprint;
    };
    const spread = (on: boolean) => switched(on).environments[0]?.applications[0]?.zoneSpread;
    expect([spread(true), spread(false)]).toEqual([true, false]);
    const without = JSON.stringify(switched(true)).replace('"zoneSpread":true', '"zoneSpread":false');
    expect(without).toBe(JSON.stringify(switched(false)));
  });

  test('spreads nothing that runs in one Pod at most', () => {
    const { production } = TENANTS.node.environments;
    const sizing = { replicas: { min: 1, max: 1 } };
    const single = { ...TENANTS.node, ring: 'first', environments: { production: { ...production, sizing } } };
    expect(plan(single).blueprint.environments[0]?.applications[0]?.zoneSpread).toBe(false);
  });
});
