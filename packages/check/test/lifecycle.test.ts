import type { Tenant, TenantFile } from '@tenantry/tenant';
import { anEnvironment, anExampleTenant } from '@tenantry/testing';
import { describe, expect, test } from 'vitest';
import { DIFFERENCE_CODES } from '../src/index.ts';
import { acme, baseOf, globex, judge, judgeMove } from './a-state.ts';

type Lifecycle = NonNullable<TenantFile['lifecycle']>;
type State = Lifecycle['state'];

const STATES: readonly State[] = ['active', 'suspended', 'offboarding', 'retained', 'destroyed'];

/** From each state: y where the step is allowed, in the order of STATES. */
const STEPS: Readonly<Record<State, string>> = {
  active: 'yy---',
  suspended: 'yyy--',
  offboarding: 'yyyy-',
  retained: '---yy',
  destroyed: '----y',
};

const pairs = STATES.flatMap((from) =>
  STATES.map((to, position) => ({ from, to, allowed: STEPS[from].charAt(position) === 'y' })),
);

function lifecycle(state: State, retainUntil = '2020-01-01'): Lifecycle {
  return state === 'active' ? { state } : { state, owner: 'ops@acme.example', reason: 'it ends', retainUntil };
}

function tenantIn(state: State | Lifecycle): Tenant {
  return anExampleTenant({ lifecycle: typeof state === 'string' ? lifecycle(state) : state });
}

function environmentIn(state: State | Lifecycle): Tenant {
  const own = typeof state === 'string' ? lifecycle(state) : state;
  return anExampleTenant({ environments: { production: anEnvironment('cluster', { lifecycle: own }) } });
}

function codesOf(before: readonly Tenant[], after: readonly Tenant[], now?: string): readonly string[] {
  return judgeMove(before, after, now).map(({ code }) => code);
}

describe.each([
  ['a tenant', tenantIn, '/lifecycle/state'],
  ['an environment', environmentIn, '/environments/production/lifecycle/state'],
])('%s', (_, inState, pointer) => {
  test.each(pairs.filter(({ allowed }) => allowed))('may go from $from to $to', ({ from, to }) => {
    expect(judgeMove([inState(from)], [inState(to)])).toEqual([]);
  });

  test.each(pairs.filter(({ allowed }) => !allowed))('may not go from $from to $to', ({ from, to }) => {
    const [found, ...more] = judgeMove([inState(from)], [inState(to)]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'lifecycle-skipped',
      severity: 'error',
      location: { file: 'tenants/acme.json', pointer },
    });
    expect(found?.message).toContain(`from ${from} to ${to}`);
    for (const { to: next, allowed } of pairs.filter((pair) => pair.from === from && pair.to !== from)) {
      if (allowed) expect(found?.hint).toContain(next);
    }
  });

  test('may not be destroyed up to the last day of its retention', () => {
    const retained = inState(lifecycle('retained', '2030-06-30'));
    const destroyed = inState(lifecycle('destroyed', '2030-06-30'));
    expect(codesOf([retained], [destroyed], '2030-06-29')).toEqual(['lifecycle-skipped']);
    expect(codesOf([retained], [destroyed], '2030-06-30')).toEqual(['lifecycle-skipped']);
    expect(codesOf([retained], [destroyed], '2030-07-01')).toEqual([]);
  });

  test('cannot bring its end nearer by writing another day while it is destroyed', () => {
    const [retained, destroyed] = [lifecycle('retained', '2030-06-30'), lifecycle('destroyed', '2020-01-01')];
    expect(codesOf([inState(retained)], [inState(destroyed)], '2026-11-23')).toEqual(['lifecycle-skipped']);
  });

  test.each([
    ['shorten', '2030-06-29', ['lifecycle-skipped']],
    ['repeat', '2030-06-30', []],
    ['lengthen', '2031-01-01', []],
  ])('may %s its retention: to %s', (_verb, day, codes) => {
    const [from, to] = [lifecycle('retained', '2030-06-30'), lifecycle('retained', day)];
    expect(codesOf([inState(from)], [inState(to)])).toEqual(codes);
  });
});

test('a tenant that says nothing of its life is active', () => {
  expect(codesOf([acme], [tenantIn('suspended')])).toEqual([]);
  expect(codesOf([acme], [tenantIn('offboarding')])).toEqual(['lifecycle-skipped']);
  expect(codesOf([tenantIn('retained')], [acme])).toEqual(['lifecycle-skipped']);
});

test('an environment that is taken out of the file is told', () => {
  const { staging: _, ...rest } = acme.spec.environments;
  const [found, ...more] = judgeMove([acme], [anExampleTenant({ environments: rest })]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ code: 'environment-removed', location: { pointer: '/environments' } });
  expect(found?.message).toContain('staging');
});

test('even a destroyed environment stays in the file', () => {
  const staging = anEnvironment('cluster', { range: '10.64.4.0/22', lifecycle: lifecycle('destroyed') });
  const before = anExampleTenant({ environments: { ...acme.spec.environments, staging } });
  const after = anExampleTenant({ environments: { production: anEnvironment('cluster') } });
  expect(codesOf([before], [after])).toEqual(['environment-removed']);
});

test('a new environment may be added', () => {
  const before = anExampleTenant({ environments: { production: anEnvironment('cluster') } });
  expect(codesOf([before], [acme])).toEqual([]);
});

test('a deleted tenant file is told', () => {
  const [found, ...more] = judgeMove([acme, globex], [acme]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ code: 'tenant-removed', location: { file: 'tenants/globex.json' } });
});

test('a destroyed tenant keeps its file', () => {
  expect(codesOf([tenantIn('destroyed')], [])).toEqual(['tenant-removed']);
});

test('a tenant under another id is the same tenant, whatever else of it changes', () => {
  const renamed = anExampleTenant({ id: 'acmetwo', displayName: 'Acme Two' });
  const [found, ...more] = judgeMove([acme, globex], [renamed, globex]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    code: 'tenant-id-changed',
    location: { file: 'tenants/acmetwo.json', pointer: '/id' },
  });
  expect(found?.message).toContain('tenants/acme.json');
});

test('a new tenant beside a deleted one is not taken for it', () => {
  expect(codesOf([acme], [globex])).toEqual(['tenant-removed']);
});

test('a tenant that was there is not taken for a deleted one', () => {
  const twin = anExampleTenant({ id: 'acmetwo' });
  expect(codesOf([acme, twin], [twin])).toEqual(['tenant-removed']);
});

test.each(STATES)('a new tenant that begins as %s', (state) => {
  expect(codesOf([], [tenantIn(state)])).toEqual(
    state === 'active' || state === 'suspended' ? [] : ['lifecycle-skipped'],
  );
});

test('every tenant is judged, and steps that are not allowed are wrong input', () => {
  const found = judgeMove([acme, globex], [tenantIn('retained')]);
  expect(found.map(({ code }) => code).sort()).toEqual(['lifecycle-skipped', 'tenant-removed']);
  expect(found.filter(({ code }) => DIFFERENCE_CODES.has(code))).toEqual([]);
});

test('nothing is judged without a base', () => {
  expect(judge({ tenants: [tenantIn('destroyed')], base: null })).toEqual([]);
});

test('a file of the base that is no JSON cannot say where its tenant stood', () => {
  const base = baseOf([], [], { tenantFiles: [{ path: 'tenants/acme.json', bytes: new TextEncoder().encode('{') }] });
  expect(judge({ tenants: [acme], fresh: [], base })).toEqual([]);
});
