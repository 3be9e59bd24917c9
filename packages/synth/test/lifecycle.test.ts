import { isJsonObject, type JsonObject, parseTreeFile, type TreeFile } from '@tenantry/artifact';
import type { TenantFile } from '@tenantry/tenant';
import {
  anEnvironment,
  anExampleCatalog,
  anExampleTenant,
  ISOLATION_LEVELS,
  type IsolationLevel,
  requireValue,
} from '@tenantry/testing';
import { describe, expect, test } from 'vitest';
import { synthTenant } from '../src/index.ts';

type Lifecycle = NonNullable<TenantFile['lifecycle']>;

const catalog = anExampleCatalog();
const STACKS = ['foundation', 'data', 'cluster', 'edge'];

function lifecycle(state: Lifecycle['state']): Lifecycle {
  return state === 'active'
    ? { state }
    : { state, owner: 'ops@acme.example', reason: 'the contract ends', retainUntil: '2030-01-01' };
}

/** Files of a tenant with one environment, by their paths below the tenant's folder, without the index. */
function treeIn(isolation: IsolationLevel, changes: Partial<TenantFile>): ReadonlyMap<string, TreeFile> {
  const tenant = anExampleTenant({ isolation, environments: { production: anEnvironment(isolation) }, ...changes });
  return new Map(
    synthTenant(tenant, catalog)
      .files.slice(0, -1)
      .map((file) => [file.path.slice('tenants/acme/'.length), file]),
  );
}

function objectOf(file: TreeFile | undefined): JsonObject {
  const value = file === undefined ? undefined : requireValue(parseTreeFile(file));
  if (value === undefined || !isJsonObject(value)) throw new Error(`${file?.path} holds no object`);
  return value;
}

/** Types of resources that a stack of production holds. */
function heldBy(tree: ReadonlyMap<string, TreeFile>, stack: string): readonly string[] {
  const { resource, terraform, provider } = objectOf(tree.get(`production/terraform/${stack}/main.tf.json`));
  expect(isJsonObject(terraform) && isJsonObject(provider)).toBe(true);
  return isJsonObject(resource) ? Object.keys(resource) : [];
}

function terraformOf(tree: ReadonlyMap<string, TreeFile>): readonly TreeFile[] {
  return [...tree.values()].filter(({ path }) => path.includes('/terraform/'));
}

function ofKind(tree: ReadonlyMap<string, TreeFile>, kind: string): readonly JsonObject[] {
  return [...tree.values()]
    .filter(({ path }) => path.includes('/kubernetes/'))
    .map(objectOf)
    .filter((object) => object['kind'] === kind);
}

describe.each(ISOLATION_LEVELS)('at isolation %s', (isolation) => {
  const inState = (state: Lifecycle['state']): ReadonlyMap<string, TreeFile> =>
    treeIn(isolation, { lifecycle: lifecycle(state) });
  const active = treeIn(isolation, {});

  test('a tenant that says nothing of its life is active', () => {
    expect([...inState('active').values()]).toEqual([...active.values()]);
  });

  test('an active tenant has manifests, hub files and four stacks that hold something', () => {
    expect(ofKind(active, 'Deployment').length).toBeGreaterThanOrEqual(2);
    expect([...active.keys()].filter((path) => path.startsWith('hub/')).length).toBeGreaterThanOrEqual(4);
    for (const stack of STACKS) expect(heldBy(active, stack)).not.toEqual([]);
  });

  test('a suspended tenant keeps its infrastructure and its place at the hub, and runs nothing', () => {
    const suspended = inState('suspended');
    expect(terraformOf(suspended)).toEqual(terraformOf(active));
    expect(suspended.get('hub/appproject-acme-application.yaml')).toEqual(
      active.get('hub/appproject-acme-application.yaml'),
    );
    const deployments = ofKind(suspended, 'Deployment');
    expect(deployments).toHaveLength(ofKind(active, 'Deployment').length);
    expect(deployments.map(({ spec }) => isJsonObject(spec) && spec['replicas'])).toEqual(deployments.map(() => 0));
    expect(ofKind(suspended, 'HorizontalPodAutoscaler')).toEqual([]);
  });

  test('an offboarding tenant is a suspended one without an edge, which nothing keeps from being deleted', () => {
    const [suspended, offboarding] = [inState('suspended'), inState('offboarding')];
    // The tunnel's connector goes with its tunnel, and the rule that lets it in.
    const ofTunnel = /-tunnel-(?:connector|token)\.yaml$/;
    expect([...offboarding.keys()]).toEqual([...suspended.keys()].filter((path) => !ofTunnel.test(path)));
    expect(heldBy(offboarding, 'edge')).toEqual([]);
    for (const [path, { text }] of offboarding) {
      if (path.endsWith('/edge/main.tf.json') || path.includes('/networkpolicy-')) continue;
      const unprotected = suspended
        .get(path)
        ?.text.replaceAll('"deletion_protection": true', '"deletion_protection": false');
      expect(text).toBe(unprotected);
    }
  });

  test('a retained tenant keeps keys and buckets, and nothing at the hub or in a cluster', () => {
    const retained = inState('retained');
    expect([...retained.keys()]).toEqual(
      ['cluster', 'data', 'edge', 'foundation'].map((stack) => `production/terraform/${stack}/main.tf.json`),
    );
    expect(STACKS.filter((stack) => heldBy(retained, stack).length > 0)).toEqual(['foundation']);
    expect(heldBy(retained, 'foundation').filter((type) => !/^aws_(?:kms|s3)_/.test(type))).toEqual([]);
    expect(heldBy(retained, 'foundation')).toEqual(expect.arrayContaining(['aws_kms_key', 'aws_s3_bucket']));
  });

  test('a destroyed tenant has four stacks that hold nothing', () => {
    const destroyed = inState('destroyed');
    expect([...destroyed.keys()]).toEqual([...inState('retained').keys()]);
    expect(STACKS.flatMap((stack) => heldBy(destroyed, stack))).toEqual([]);
  });
});

test('one environment retires without the other', () => {
  const [staging, production] = [
    anEnvironment('namespace', { hosts: ['staging.acme.example'] }),
    anEnvironment('namespace'),
  ];
  const both = treeIn('namespace', { environments: { staging, production } });
  const one = treeIn('namespace', {
    environments: { staging: { ...staging, lifecycle: lifecycle('destroyed') }, production },
  });
  const ofProduction = ([path]: readonly [string, TreeFile]): boolean => path.startsWith('production/');
  expect([...one].filter(ofProduction)).toEqual([...both].filter(ofProduction));
  expect([...one.keys()].filter((path) => path.startsWith('staging/kubernetes/'))).toEqual([]);
  const hub = [...one].filter(([path]) => path.startsWith('hub/'));
  expect(hub.filter(([, { text }]) => text.includes('staging'))).toEqual([]);
  expect(hub.filter(([, { text }]) => text.includes('acme-production'))).not.toEqual([]);
});
