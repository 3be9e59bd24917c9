import type { Diagnostic, JsonValue } from '@tenantry/diagnostic';
import type { TenantFile } from '@tenantry/tenant';
import { describe, expect, test } from 'vitest';
import { planBlueprint } from '../src/plan-blueprint.ts';
import { sizingFitsTheQuota } from '../src/rules/sizing-fits-the-quota.ts';
import { anExample, CATALOG_FILES, TENANTS, tenantOf } from './example.ts';

/** Two containers, 250m and 256Mi, 100m and 128Mi; two connectors of 50m and 128Mi; one more of each while versions change. */
const DESK = { replicas: 10, cpu: 11 * 350 + 3 * 50, memory: 11 * 384 + 3 * 128, pods: 11 + 3 };

type Quota = Partial<{ cpu: string; memory: string; pods: number; storage: string }>;

/** What is said of a tenant with the given sizes in a tier with the given quota. */
function problemsOf(
  quota: Quota,
  production: Partial<TenantFile['environments']['production']> = { sizing: { replicas: { max: DESK.replicas } } },
  changes: Partial<TenantFile> = {},
  tierSizes: Readonly<Record<string, JsonValue>> = {},
): readonly Diagnostic[] {
  const tier = structuredClone(Object(CATALOG_FILES['tiers/plain']));
  const enough = { cpu: '999', memory: '999Ti', pods: 1000, storage: '999Ti' };
  Object.assign(tier.environments.production, { quota: { ...enough, ...quota }, ...tierSizes });
  const { sizing: _, ...place } = TENANTS.node.environments.production;
  const tenant = tenantOf({ ...TENANTS.node, ...changes, environments: { production: { ...place, ...production } } });
  return sizingFitsTheQuota.check([{ tenant, planned: planBlueprint(tenant, anExample({ 'tiers/plain': tier })) }]);
}

const REPLICAS = '/environments/production/sizing/replicas/max';

describe('a quota', () => {
  test.each<[string, Quota]>([
    ['CPU', { cpu: `${DESK.cpu}m` }],
    ['memory', { memory: `${DESK.memory}Mi` }],
    ['Pods', { pods: DESK.pods }],
    ['storage', { storage: '50Gi' }],
  ])('of %s that is just enough is enough', (_, quota) => {
    expect(problemsOf(quota)).toEqual([]);
  });

  test.each<[string, Quota, string, string]>([
    ['CPU', { cpu: `${DESK.cpu - 1}m` }, '4 of CPU, more than the 3999m', 'desk 11 × 350m, tunnel-connector 3 × 50m'],
    ['memory', { memory: `${DESK.memory - 1}Mi` }, '4608Mi of memory, more than the 4607Mi', 'desk 11 × 384Mi'],
    ['Pods', { pods: DESK.pods - 1 }, '14 of Pods, more than the 13', 'desk 11 × 1, tunnel-connector 3 × 1'],
  ])('of %s that is one short is told with the numbers', (_, quota, amounts, parts) => {
    const problems = problemsOf(quota);
    expect(problems).toMatchObject([
      { code: 'quota-exceeded', value: '10', location: { file: 'tenants/birch.json', pointer: REPLICAS } },
    ]);
    expect(problems[0]?.message).toContain(`birch-production can ask for ${amounts} of its quota`);
    expect(problems[0]?.message).toContain(parts);
    expect(problems[0]?.hint).toContain('write at most 9 as max');
  });

  test('of storage counts the volume of every application', () => {
    const sizing = { replicas: { max: 10 }, storage: '100Gi' };
    const problems = problemsOf({ storage: '250Gi' }, { sizing }, { applications: { atlas: {}, desk: {}, wiki: {} } });
    expect(problems).toMatchObject([
      {
        code: 'quota-exceeded',
        message:
          'birch-production asks for 300Gi of storage, more than the 250Gi of its quota: atlas 100Gi, desk 100Gi, wiki 100Gi',
        location: { pointer: '/environments/production/sizing/storage' },
      },
    ]);
    const most = /"(\w+)"/.exec(problems[0]?.hint ?? '')?.[1] ?? '';
    expect(
      problemsOf(
        { storage: '250Gi' },
        { sizing: { storage: most } },
        { applications: { atlas: {}, desk: {}, wiki: {} } },
      ),
    ).toEqual([]);
  });

  test('is told of all that it is short of, at once', () => {
    expect(problemsOf({ cpu: '1', memory: '1Gi', pods: 5, storage: '1Gi' })).toHaveLength(4);
  });
});

describe('what is too large is told', () => {
  test('at the resources of a container where the tenant chose these and not the number of Pods', () => {
    const applications = { desk: { resources: { helper: { cpu: '20' } } } };
    expect(problemsOf({ cpu: '20' }, {}, { applications })).toMatchObject([
      { value: '"20"', location: { pointer: '/applications/desk/resources/helper/cpu' } },
    ]);
  });

  test('at the tier where the tenant chose neither', () => {
    expect(problemsOf({ cpu: '1' }, {})).toMatchObject([{ location: { pointer: '/tier' } }]);
  });

  test('with no number to write where not even one Pod fits', () => {
    expect(problemsOf({ cpu: '500m' })[0]?.hint).toBe(
      'write smaller resources of the containers, or a tier with a larger quota',
    );
  });

  test('not at all where nothing of it is left on a cluster', () => {
    const lifecycle = { state: 'retained' as const };
    expect(problemsOf({ cpu: '1', storage: '1Gi' }, undefined, { lifecycle })).not.toEqual([]);
    const production = { lifecycle, sizing: { storage: '99Gi' } };
    expect(problemsOf({ cpu: '1', storage: '1Gi' }, production)).toEqual([]);
  });
});
