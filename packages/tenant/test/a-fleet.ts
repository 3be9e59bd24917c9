import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATALOG_FOLDER, type Catalog, parseCatalog } from '@tenantry/catalog';
import { type Diagnostic, isJsonObject, type JsonValue, parsePointer } from '@tenantry/diagnostic';
import { checkFleet, type Fleet, parseTenant, type Tenant } from '../src/index.ts';

/** What stands at some JSON pointers instead; `undefined` takes the property out. */
export type Changes = Readonly<Record<string, JsonValue | undefined>>;

/** A customer with a cluster of its own, in ten lines. */
const DEDICATED: JsonValue = {
  apiVersion: 'tenantry/v1',
  id: 'acme',
  displayName: 'Acme Robotics GmbH',
  contacts: [{ email: 'it@acme.example', role: 'technical' }],
  tier: 'regulated',
  environments: {
    production: {
      cloud: 'aws',
      region: 'eu-central-1',
      account: '210987654321',
      range: '10.64.0.0/22',
      hosts: ['files.acme.example'],
    },
  },
};

/** A customer on a shared cluster. */
const SHARED: JsonValue = {
  apiVersion: 'tenantry/v1',
  id: 'beta',
  displayName: 'Beta Bakery',
  contacts: [{ email: 'it@beta.example', role: 'technical' }],
  tier: 'standard',
  environments: {
    production: {
      cloud: 'aws',
      region: 'eu-central-1',
      cluster: 'shared-eu-1',
      hosts: ['files.beta.example'],
    },
  },
};

/** The catalog of this repository, with some entries changed or added. */
export function aCatalog(changes: Readonly<Record<string, Changes>> = {}): Catalog {
  const folder = fileURLToPath(new URL('../../catalog/data/', import.meta.url));
  const files = readdirSync(folder, {
    recursive: true,
    encoding: 'utf8',
  }).filter((name) => name.endsWith('.json'));
  const names = new Set([...files.map((name) => name.slice(0, -'.json'.length)), ...Object.keys(changes)]);
  const parsed = parseCatalog(
    [...names].map((name) => {
      const written = files.includes(`${name}.json`) ? JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) : {};
      const text = JSON.stringify(changed(written, changes[name] ?? {}), null, 2);
      return {
        path: `${CATALOG_FOLDER}/${name}.json`,
        bytes: new TextEncoder().encode(text),
      };
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors, null, 2));
  return parsed.value;
}

/** The text of a tenant file: of a dedicated cluster unless the changes begin elsewhere. */
export function tenantText(changes: Changes = {}, base: 'dedicated' | 'shared' = 'dedicated'): string {
  return JSON.stringify(changed(base === 'dedicated' ? DEDICATED : SHARED, changes), null, 2);
}

/** A tenant whose file is valid by itself. */
export function aTenant(changes: Changes = {}, base: 'dedicated' | 'shared' = 'dedicated'): Tenant {
  const text = tenantText(changes, base);
  const { id } = JSON.parse(text);
  const parsed = parseTenant({
    path: `tenants/${id}.json`,
    bytes: new TextEncoder().encode(text),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors, null, 2));
  return parsed.value;
}

/** Tenants with a catalog, on a day before every date that they name. */
export function aFleet(tenants: readonly Tenant[], rest: Partial<Fleet> = {}): Fleet {
  return {
    tenants,
    catalog: CATALOG,
    now: '2026-11-23',
    touched: null,
    ...rest,
  };
}

/** What is wrong with tenants. */
export function problemsOf(tenants: readonly Tenant[], rest: Partial<Fleet> = {}): readonly Diagnostic[] {
  return checkFleet(aFleet(tenants, rest));
}

const CATALOG = aCatalog();

function changed(value: JsonValue, changes: Changes): JsonValue {
  return Object.entries(changes).reduce<JsonValue>(
    (result, [pointer, to]) => placed(result, parsePointer(pointer), to) ?? null,
    value,
  );
}

function placed(
  value: JsonValue | undefined,
  [key, ...deeper]: readonly string[],
  to: JsonValue | undefined,
): JsonValue | undefined {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((item, index) => (index === Number(key) ? (placed(item, deeper, to) ?? null) : item));
  const members = isJsonObject(value) ? value : {};
  return { ...members, [key]: placed(members[key], deeper, to) };
}
