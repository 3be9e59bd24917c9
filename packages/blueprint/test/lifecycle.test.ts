import type { TenantFile } from '@tenantry/tenant';
import { describe, expect, test } from 'vitest';
import { planBlueprint } from '../src/plan-blueprint.ts';
import type { LifecycleState } from '../src/tenant-blueprint.ts';
import { anExample, TENANTS, tenantOf } from './example.ts';

const catalog = anExample();

function environmentIn(state: LifecycleState, own?: LifecycleState) {
  const { production } = TENANTS.cluster.environments;
  const environment = own === undefined ? production : { ...production, lifecycle: { state: own } };
  const spec: TenantFile = { ...TENANTS.cluster, lifecycle: { state }, environments: { production: environment } };
  const { blueprint } = planBlueprint(tenantOf(spec), catalog);
  const [planned] = blueprint.environments;
  return {
    state: planned?.state,
    stacks: planned?.stacks.map(({ name, contents }) => `${name} ${contents}`),
    running: planned?.applications.map(({ running }) => running),
    connectors: planned?.edge.connector?.replicas ?? null,
    destinations: blueprint.hub.destinations.length,
    registrations: blueprint.hub.registrations.length,
  };
}

const ALL = ['foundation everything', 'data everything', 'cluster everything', 'edge everything'];
const NONE = ['foundation nothing', 'data nothing', 'cluster nothing', 'edge nothing'];

describe('an environment', () => {
  test.each([
    ['active', ALL, true, 2, 1],
    ['suspended', ALL, false, 0, 1],
    ['offboarding', [...ALL.slice(0, 3), 'edge nothing'], false, null, 1],
    ['retained', ['foundation storage', ...NONE.slice(1)], false, null, 0],
    ['destroyed', NONE, false, null, 0],
  ] as const)('that is %s holds %j', (state, stacks, running, connectors, atHub) => {
    expect(environmentIn(state)).toEqual({
      state,
      stacks,
      running: [running],
      connectors,
      destinations: atHub,
      registrations: atHub,
    });
  });

  test('may be further along than its tenant', () => {
    expect(environmentIn('active', 'retained')).toEqual(environmentIn('retained'));
  });

  test('is active when nobody says otherwise', () => {
    const { lifecycle: _, ...spec } = TENANTS.cluster;
    const { environments } = planBlueprint(tenantOf(spec), catalog).blueprint;
    expect(environments.map(({ state }) => state)).toEqual(['active', 'active']);
  });
});

test('the names of what is kept do not change over a life', () => {
  const storage = (state: LifecycleState) => {
    const spec: TenantFile = { ...TENANTS.namespace, lifecycle: { state } };
    return planBlueprint(tenantOf(spec), catalog).blueprint.environments.map(({ foundation }) => foundation);
  };
  expect(storage('retained')).toEqual(storage('active'));
});
