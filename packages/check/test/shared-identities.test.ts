import type { IdentityType } from '@tenantry/artifact';
import { anEnvironment, anExampleCatalog, anExampleTenant, EXAMPLE_ENTRIES } from '@tenantry/testing';
import { describe, expect, test } from 'vitest';
import { sharedIdentities } from '../src/shared-identities.ts';
import { catalog, foldersOf, judge } from './a-state.ts';

const shared = sharedIdentities(catalog);

describe('the organisation shares', () => {
  test.each<[IdentityType, string]>([
    ['account', '111122223333'],
    ['account', '444455556666'],
    ['arn', 'arn:aws:kms:eu-central-1:111122223333:key/00000000-1111-2222-3333-444444444444'],
    ['arn', 'arn:aws:iam::111122223333:role/argocd-hub'],
    ['arn', 'arn:aws:iam::444455556666:role/tenantry-plan'],
    ['arn', 'arn:aws:iam::444455556666:policy/tenantry-boundary'],
    ['arn', 'arn:aws:eks:eu-central-1:444455556666:cluster/orchard-shared-eu-1'],
    ['role', 'tenantry-apply'],
    ['role', 'shared-eu-1-tenant-nodes'],
    ['bucket', 'orchard-states'],
    ['cluster', 'orchard-shared-eu-1'],
    ['host', 'orchard.example'],
    ['host', 'registry.orchard.example'],
    ['host', 'git.orchard.example'],
    ['host', 'models.orchard.example'],
    ['namespace', 'argocd'],
    ['range', '10.127.0.0/16'],
    ['range', '100.64.0.0/16'],
    ['range', '203.0.113.1/32'],
  ])('%s %s', (type, value) => {
    expect([...(shared.get(type) ?? [])]).toContain(value);
  });
});

test('shares nothing of a type that only tenants have', () => {
  const types: readonly IdentityType[] = ['state-key', 'tenant', 'tunnel', 'secret-path', 'database', 'model-endpoint'];
  expect(types.filter((type) => (shared.get(type)?.size ?? 0) > 0)).toEqual([]);
});

test('the account of the states’ key is shared, even when it is not the hub’s', () => {
  const { organisation } = EXAMPLE_ENTRIES;
  const keyArn = organisation.state.keyArn.replace('111122223333', '999900001111');
  const other = anExampleCatalog({ organisation: { ...organisation, state: { ...organisation.state, keyArn } } });
  expect([...(sharedIdentities(other).get('account') ?? [])]).toContain('999900001111');
});

test('a second shared cluster is shared as well', () => {
  const second = {
    ...EXAMPLE_ENTRIES['clusters/shared-eu-1'],
    name: 'shared-eu-2',
    account: '555566667777',
    range: '10.125.0.0/16',
    clusterName: 'orchard-shared-eu-2',
    nodeRoleArn: 'arn:aws:iam::555566667777:role/path/nodes-two',
  };
  const two = sharedIdentities(anExampleCatalog({ 'clusters/shared-eu-2': second }));
  expect([...(two.get('account') ?? [])]).toEqual(expect.arrayContaining(['444455556666', '555566667777']));
  expect([...(two.get('role') ?? [])]).toContain('nodes-two');
  expect([...(two.get('range') ?? [])]).toContain('10.125.0.0/16');
});

/** Every tenant of these tests shares all that tenants can share: the cluster, its account and its network. */
test.each(['namespace', 'node'] as const)('tenants that share a cluster at isolation %s are apart', (isolation) => {
  const tenants = ['acme', 'globex', 'initech'].map((id) =>
    anExampleTenant({
      id,
      isolation,
      environments: {
        production: anEnvironment(isolation, { hosts: [`files.${id}.example`, `${id}.orchard.example`] }),
      },
    }),
  );
  expect(judge({ tenants, fresh: foldersOf(tenants) })).toEqual([]);
});

test('tenants with clusters of their own are apart', () => {
  const tenants = ['acme', 'globex'].map((id, position) =>
    anExampleTenant({
      id,
      environments: {
        production: anEnvironment('cluster', {
          account: `20000000000${position}`,
          range: `10.64.${position * 4}.0/22`,
          hosts: [`files.${id}.example`],
        }),
      },
    }),
  );
  expect(judge({ tenants, fresh: foldersOf(tenants) })).toEqual([]);
});
