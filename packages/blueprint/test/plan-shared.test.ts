import { describe, expect, test } from 'vitest';
import { planBlueprint } from '../src/plan-blueprint.ts';
import { planShared } from '../src/plan-shared.ts';
import { anExample, TENANTS, tenantOf } from './example.ts';

const shared = planShared(anExample());

describe('what no tenant owns', () => {
  test('holds one registration per shared cluster of the catalog, by name', () => {
    expect(
      shared.clusters.map(({ name, registration }) => [name, registration.parameter, registration.roleArn]),
    ).toEqual([
      ['pool-1', '/tenantry/cluster/pool-1/registration', 'arn:aws:iam::300000000001:role/cluster-pool-1-hub'],
      ['pool-2', '/tenantry/cluster/pool-2/registration', 'arn:aws:iam::300000000002:role/cluster-pool-2-hub'],
    ]);
  });

  test('names a shared cluster as its tenants do', () => {
    const { hub } = planBlueprint(tenantOf(TENANTS.node), anExample()).blueprint;
    const registration = shared.clusters[0]?.registration;
    expect(hub.destinations[0]).toMatchObject({
      cluster: registration?.cluster,
      clusterLabels: registration?.labels,
    });
    expect(hub.registrations).toEqual([]);
  });

  test('gives the Applications of hub folders names that no tenant’s own Applications have', () => {
    const suffixes = shared.argocd.hubFolders.map(({ suffix }) => suffix);
    expect(new Set([...suffixes, 'platform', 'application']).size).toBe(suffixes.length + 2);
  });
});
