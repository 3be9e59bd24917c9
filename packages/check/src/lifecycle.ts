import type { LifecycleState } from '@tenantry/blueprint';
import {
  type Diagnostic,
  isJsonObject,
  type JsonValue,
  parseJson,
  type SourceFile,
  valueAt,
} from '@tenantry/diagnostic';
import type { Tenant } from '@tenantry/tenant';

/**
 * Where each state may go. Forwards one step at a time; back only as long as nothing has been destroyed, which is up
 * to `offboarding`.
 */
export const LIFECYCLE_STEPS: Readonly<Record<LifecycleState, readonly LifecycleState[]>> = {
  active: ['active', 'suspended'],
  suspended: ['suspended', 'active', 'offboarding'],
  offboarding: ['offboarding', 'active', 'suspended', 'retained'],
  retained: ['retained', 'destroyed'],
  destroyed: ['destroyed'],
};

/** A tenant or one of its environments, as far as lifecycle is concerned. */
interface Stage {
  readonly state: LifecycleState;
  readonly retainUntil: string | null;
}

/**
 * Judges how tenants moved since the base: nobody disappears, ids do not change, no state is skipped, and nothing is
 * destroyed before the day until which it must be kept.
 * @param now day on which retention is judged, `YYYY-MM-DD`
 */
export function checkLifecycle(
  tenants: readonly Tenant[],
  base: readonly SourceFile[],
  now: string,
): readonly Diagnostic[] {
  const byFile = new Map(tenants.map((tenant) => [tenant.file, tenant]));
  const before = base.flatMap((file) => {
    const document = parseJson(file);
    return document.ok ? [{ file: file.path, value: document.value.value }] : [];
  });
  const known = new Set(before.map(({ file }) => file));
  return [
    ...before.flatMap(({ file, value }) => {
      const tenant = byFile.get(file);
      return tenant === undefined ? [removed(file, value, tenants, known)] : moved(tenant, value, now);
    }),
    ...tenants.filter(({ file }) => !known.has(file)).flatMap(started),
  ];
}

function moved(tenant: Tenant, before: JsonValue, now: string): readonly Diagnostic[] {
  const known = environmentsOf(before);
  const present = environmentsOf(tenant.document.value);
  return [
    ...step(tenant, '/lifecycle', stageAt(before, '/lifecycle'), now),
    ...known.flatMap((name) =>
      present.includes(name) ? movedEnvironment(tenant, name, before, now) : [environmentRemoved(tenant, name)],
    ),
    ...present.filter((name) => !known.includes(name)).flatMap((name) => startedEnvironment(tenant, name)),
  ];
}

/** An environment without a lifecycle of its own has its tenant's, which is judged once. */
function movedEnvironment(tenant: Tenant, name: string, before: JsonValue, now: string): readonly Diagnostic[] {
  const pointer = `/environments/${name}/lifecycle`;
  const own = valueAt(before, pointer) !== undefined || valueAt(tenant.document.value, pointer) !== undefined;
  return own ? step(tenant, pointer, stageAt(before, pointer), now) : [];
}

function environmentsOf(value: JsonValue): readonly string[] {
  const environments = valueAt(value, '/environments');
  return isJsonObject(environments) ? Object.keys(environments) : [];
}

function step(tenant: Tenant, pointer: string, from: Stage, now: string): readonly Diagnostic[] {
  const to = stageAt(tenant.document.value, pointer);
  const location = tenant.document.locate(`${pointer}/state`);
  if (!LIFECYCLE_STEPS[from.state].includes(to.state)) {
    const allowed = LIFECYCLE_STEPS[from.state].filter((state) => state !== from.state);
    return [
      {
        code: 'lifecycle-skipped',
        severity: 'error',
        message: `${tenant.spec.id} goes from ${from.state} to ${to.state}`,
        hint:
          allowed.length === 0
            ? `${from.state} is final: set it back and give the customer a new id`
            : `from ${from.state}, go to ${allowed.join(' or ')} first and merge that`,
        value: JSON.stringify(to.state),
        location,
      },
    ];
  }
  if (from.retainUntil !== null && to.state === 'destroyed' && from.state === 'retained' && now <= from.retainUntil) {
    return [retention(tenant, pointer, `is destroyed on ${now}, but must be kept until ${from.retainUntil}`)];
  }
  if (from.retainUntil !== null && from.state === 'retained' && (to.retainUntil ?? '') < from.retainUntil) {
    return [
      retention(tenant, pointer, `shortens its retention from ${from.retainUntil} to ${to.retainUntil ?? 'nothing'}`),
    ];
  }
  return [];
}

function retention(tenant: Tenant, pointer: string, what: string): Diagnostic {
  return {
    code: 'lifecycle-skipped',
    severity: 'error',
    message: `${tenant.spec.id} ${what}`,
    hint: 'keep the state retained and its retainUntil until that day has passed',
    location: tenant.document.locate(`${pointer}/retainUntil`),
  };
}

function started(tenant: Tenant): readonly Diagnostic[] {
  return begin(tenant, `the new tenant ${tenant.spec.id}`, '/lifecycle');
}

function startedEnvironment(tenant: Tenant, name: string): readonly Diagnostic[] {
  return begin(tenant, `the new environment ${name} of ${tenant.spec.id}`, `/environments/${name}/lifecycle`);
}

/** What is new has nothing to retain and nothing to destroy. */
function begin(tenant: Tenant, what: string, pointer: string): readonly Diagnostic[] {
  const { state } = stageAt(tenant.document.value, pointer);
  if (state === 'active' || state === 'suspended') return [];
  return [
    {
      code: 'lifecycle-skipped',
      severity: 'error',
      message: `${what} begins its life as ${state}`,
      hint: 'begin as active or suspended',
      value: JSON.stringify(state),
      location: tenant.document.locate(`${pointer}/state`),
    },
  ];
}

function removed(file: string, before: JsonValue, tenants: readonly Tenant[], known: ReadonlySet<string>): Diagnostic {
  const renamed = tenants.find((tenant) => !known.has(tenant.file) && sameButForId(before, tenant.document.value));
  if (renamed !== undefined) {
    return {
      code: 'tenant-id-changed',
      severity: 'error',
      message: `${file} became ${renamed.file}: an id never changes, because every name and state derives from it`,
      hint: `rename it back; to give the customer a new id, add a second tenant and retire the first`,
      location: renamed.document.locate('/id'),
    };
  }
  return {
    code: 'tenant-removed',
    severity: 'error',
    message: `${file} was deleted; deleting a file deletes nobody`,
    hint: `restore it and set "lifecycle": { "state": "suspended", … } to begin retiring the tenant; a destroyed tenant keeps its file`,
    location: { file },
  };
}

function sameButForId(one: JsonValue, other: JsonValue): boolean {
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  return JSON.stringify(one['environments']) === JSON.stringify(other['environments']);
}

function environmentRemoved(tenant: Tenant, name: string): Diagnostic {
  return {
    code: 'environment-removed',
    severity: 'error',
    message: `the environment ${name} of ${tenant.spec.id} was taken out of the file; that deletes nothing and orphans its states`,
    hint: `restore it and set "lifecycle": { "state": "suspended", … } in the environment to begin retiring it`,
    location: tenant.document.locate('/environments'),
  };
}

/** The stage at a pointer: without one, an environment has its tenant's and a tenant is active. */
function stageAt(value: JsonValue, pointer: string): Stage {
  if (pointer !== '/lifecycle' && valueAt(value, pointer) === undefined) return stageAt(value, '/lifecycle');
  const state = valueAt(value, `${pointer}/state`);
  const retainUntil = valueAt(value, `${pointer}/retainUntil`);
  return {
    state: typeof state === 'string' && isState(state) ? state : 'active',
    retainUntil: typeof retainUntil === 'string' ? retainUntil : null,
  };
}

function isState(text: string): text is LifecycleState {
  return Object.hasOwn(LIFECYCLE_STEPS, text);
}
