import type { Environment, Tenant, TenantFile } from '@tenantry/tenant';
import fc from 'fast-check';
import { tenantOf } from '../an-example-tenant.ts';
import { arbitraryTenant } from './fleet.ts';

/** A tenant and a copy of it that differs in one field. */
export interface NearPair {
  readonly before: Tenant;
  readonly after: Tenant;
  /** The field that differs, e.g. `environments.*.sizing.storage`. */
  readonly field: string;
}

/** Changes of one field to a value that it did not have, valid in every tenant. */
const EDITS: Readonly<Record<string, (file: TenantFile) => TenantFile>> = {
  displayName: (file) => ({ ...file, displayName: other(file.displayName, 'Renamed AG', 'Renamed again AG') }),
  contacts: (file) => ({ ...file, contacts: [...file.contacts, { email: 'new@example.com', role: 'billing' }] }),
  ring: (file) => ({ ...file, ring: other(file.ring, 'canary', 'early') }),
  access: (file) => ({ ...file, access: [...(file.access ?? []), { group: 'near-pair', role: 'viewer' }] }),
  'applications.file-server.settings': (file) => {
    const application = file.applications?.['file-server'] ?? {};
    const { CHATBOT_GREETING: greeting } = application.settings ?? {};
    const settings = { ...application.settings, CHATBOT_GREETING: other(greeting, 'changed', 'changed again') };
    return { ...file, applications: { ...file.applications, 'file-server': { ...application, settings } } };
  },
  'environments.*.hosts': (file) =>
    inEachEnvironment(file, (environment, name) => ({
      hosts: [...environment.hosts, `near.${file.id}-${name}.example`],
    })),
  'environments.*.sizing.storage': (file) =>
    inEachEnvironment(file, ({ sizing }) => ({ sizing: { ...sizing, storage: other(sizing?.storage, '7Gi', '8Gi') } })),
  'environments.*.sizing.replicas': (file) =>
    inEachEnvironment(file, ({ sizing }) => ({
      sizing: { ...sizing, replicas: { min: 1, max: other(sizing?.replicas?.max, 7, 8) } },
    })),
  'environments.*.objectives.rpo': (file) =>
    inEachEnvironment(file, ({ objectives }) => ({
      objectives: { ...objectives, rpo: other(objectives?.rpo, '5m', '10m') },
    })),
};

/** Tenants with a copy that differs in one field, both valid and at the same place (0 to 999) of a fleet. */
export function arbitraryNearPair(place = 0): fc.Arbitrary<NearPair> {
  return fc
    .tuple(arbitraryTenant(place), fc.constantFrom(...Object.entries(EDITS)))
    .map(([before, [field, edit]]) => ({ before, after: tenantOf(edit(before.spec)), field }));
}

function inEachEnvironment(
  file: TenantFile,
  edit: (environment: Environment, name: string) => Partial<Environment>,
): TenantFile {
  const environments = Object.entries(file.environments).map(([name, environment]) => [
    name,
    { ...environment, ...edit(environment, name) },
  ]);
  return { ...file, environments: Object.fromEntries(environments) };
}

function other<T>(value: T | undefined, one: T, another: T): T {
  return value === one ? another : one;
}
