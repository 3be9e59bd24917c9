import {
  formatArtifact,
  GENERATED_FOLDER,
  IDENTITY_TYPES,
  type Identity,
  type IdentityType,
  isJsonObject,
  type JsonValue,
  parseTreeFile,
  readIdentities,
  type TreeFile,
} from '@tenantry/artifact';
import { checkTree } from '@tenantry/check';
import { type Diagnostic, parsePointer } from '@tenantry/diagnostic';
import { type SynthesizedFolder, synthShared, synthTenant } from '@tenantry/synth';
import type { Tenant, TenantFile } from '@tenantry/tenant';
import { requireValue, tenantOf } from '@tenantry/testing';
import { describe, expect, test } from 'vitest';
import { sampleCatalog, sampleTenants } from './sample-root.ts';
import { temporaryRoot } from './temporary-root.ts';

function sample(id: string): Tenant {
  const found = sampleTenants.find(({ spec }) => spec.id === id);
  if (found === undefined) throw new Error(`the sample fleet has no ${id}`);
  return found;
}

/** A tenant like another one, with everything of its own that tenants must have of their own. */
function twinOf(original: string, id: string, isolation?: 'node'): Tenant {
  // Access groups are named after the original.
  const { access: _, ...spec } = sample(original).spec;
  const environments = Object.entries(spec.environments).map(([name, environment], position) => [
    name,
    {
      ...environment,
      hosts: [`${name}.${id}.example`],
      ...(environment.account && { account: `40000000000${position}`, range: `10.70.${position * 4}.0/22` }),
    },
  ]);
  const file: TenantFile = { ...spec, id, environments: Object.fromEntries(environments) };
  return tenantOf(isolation === undefined ? file : { ...file, isolation });
}

/** The sample fleet, and what it has only once a second time: a cluster of its own and machines of its own. */
const tenants = [...sampleTenants, twinOf('aurelia', 'borealis'), twinOf('brightleaf', 'corvid', 'node')];
const fresh = [...synthShared(sampleCatalog), ...tenants.map((tenant) => synthTenant(tenant, sampleCatalog))];
const files = fresh.flatMap((folder) => folder.files);

function violations(tree: readonly TreeFile[]): readonly Diagnostic[] {
  const input = { tenants, catalog: sampleCatalog, fresh, base: null, now: '2026-11-23' };
  return checkTree({ ...input, tree: { files: tree, oddities: [] } }).filter(
    ({ code }) => code === 'isolation-violated',
  );
}

function folderOf(id: string): SynthesizedFolder {
  const found = fresh.find(({ index }) => index.owner === `tenants/${id}`);
  if (found === undefined) throw new Error(`there is no folder of ${id}`);
  return found;
}

/** A value of a type that stands in the tree of one tenant and of nobody else. */
function ownValue(id: string, type: IdentityType): string | undefined {
  const others = fresh.filter(({ index }) => index.owner !== `tenants/${id}`);
  const taken = new Set(others.flatMap(({ index }) => index.identities[type] ?? []));
  return folderOf(id).index.identities[type]?.find((value) => !taken.has(value) && !value.includes('*'));
}

/** A file of a tenant in which one identifier is another value. */
function seed(place: Identity, value: string): TreeFile {
  const file = files.find(({ path }) => path === place.file);
  const parsed = file === undefined ? undefined : requireValue(parseTreeFile(file));
  if (parsed === undefined || !isJsonObject(parsed)) throw new Error(`${place.file} holds no object`);
  const changed = replaceAt(parsed, parsePointer(place.pointer), (text) => {
    const [from, to] = [nameIn(place.value, text), nameIn(value, text)];
    return text.replaceAll(from, () => to);
  });
  if (!isJsonObject(changed)) throw new Error(`${place.file} holds no object any more`);
  return formatArtifact({ path: place.file, value: changed });
}

/** Cluster-scoped objects are known as `Kind/name`, and most fields hold the name alone. */
function nameIn(value: string, text: string): string {
  const name = value.slice(value.indexOf('/') + 1);
  return /^[A-Z][A-Za-z]+\/[^/]+$/.test(value) && !text.includes('/') ? name : value;
}

function replaceAt(value: JsonValue, path: readonly string[], change: (text: string) => string): JsonValue {
  const [head, ...rest] = path;
  if (head === undefined) return change(String(value));
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, position) => (String(position) === head ? replaceAt(item, rest, change) : item));
  }
  if (!isJsonObject(value)) throw new Error(`nothing stands at ${head}`);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === head ? replaceAt(inner ?? null, rest, change) : inner]),
  );
}

/** Whether an identifier stands in a file. Text that is known by its form alone can lose that form. */
function holds(file: TreeFile, wanted: Pick<Identity, 'type' | 'value' | 'pointer'>): boolean {
  const value = requireValue(parseTreeFile(file));
  return readIdentities({ path: file.path, value }).some(
    (one) => one.type === wanted.type && one.value === wanted.value && one.pointer === wanted.pointer,
  );
}

function placesOf({ location, related }: Diagnostic): readonly string[] {
  return [location, ...(related ?? []).map((one) => one.location)].map((one) => `${one?.file}#${one?.pointer}`);
}

/** What leaks, from whom, and into whose tree. */
interface Leak {
  readonly from: string;
  readonly into: string;
}

const TO_KESTREL: Leak = { from: 'aurelia', into: 'kestrel' };

/** Every type of identifier; the exceptions are those that kestrel, on a shared cluster, or aurelia does not have. */
const LEAKS: Readonly<Record<IdentityType, Leak>> = {
  account: TO_KESTREL,
  application: { from: 'brightleaf', into: 'kestrel' },
  arn: TO_KESTREL,
  bucket: TO_KESTREL,
  cluster: TO_KESTREL,
  'cluster-scoped': { from: 'brightleaf', into: 'kestrel' },
  database: { from: 'brightleaf', into: 'kestrel' },
  folder: TO_KESTREL,
  host: { from: 'brightleaf', into: 'kestrel' },
  key: TO_KESTREL,
  'log-group': { from: 'aurelia', into: 'borealis' },
  machines: { from: 'corvid', into: 'kestrel' },
  'model-endpoint': TO_KESTREL,
  'model-index': { from: 'brightleaf', into: 'kestrel' },
  namespace: TO_KESTREL,
  'node-group': TO_KESTREL,
  project: { from: 'brightleaf', into: 'kestrel' },
  range: TO_KESTREL,
  role: TO_KESTREL,
  'secret-path': TO_KESTREL,
  'state-key': TO_KESTREL,
  tenant: { from: 'brightleaf', into: 'kestrel' },
  tunnel: TO_KESTREL,
};

test('the table of leaks has every type of identifier, and no other', () => {
  expect(Object.keys(LEAKS).sort()).toEqual([...IDENTITY_TYPES].sort());
});

test('the tenants of these tests are apart', () => {
  expect(violations(files)).toEqual([]);
});

describe.each(Object.entries(LEAKS) as readonly (readonly [IdentityType, Leak])[])('%s', (type, { from, into }) => {
  const value = ownValue(from, type) ?? '';
  const places = folderOf(into).identities.filter((identity) => identity.type === type);

  const seeded = places
    .map((place) => ({ place, leaked: seed(place, value) }))
    .filter(({ place, leaked }) => holds(leaked, { type, value, pointer: place.pointer }));

  test('can leak to most of the places where identifiers of this type stand', () => {
    expect(value).not.toBe('');
    expect(seeded.length).toBeGreaterThan(places.length / 2);
  });

  test('is found with both places, wherever it leaks to', () => {
    for (const { place, leaked } of seeded) {
      const here = `${GENERATED_FOLDER}/${place.file}#${place.pointer}`;
      const there = `${GENERATED_FOLDER}/tenants/${from}/`;
      const found = violations(files.map((file) => (file.path === leaked.path ? leaked : file)))
        .filter(({ message }) => message.startsWith(`${type} `))
        .map(placesOf);
      expect(
        found.some((at) => at.includes(here) && at.some((one) => one.startsWith(there))),
        here,
      ).toBe(true);
    }
  });
});

test('the program finds a leak in the tree as it lies there, and exits 2', () => {
  const root = temporaryRoot();
  const file = 'generated/tenants/kestrel/production/kubernetes/application/deployment-file-server.yaml';
  root.write(file, root.read(file).replaceAll('kestrel-production', 'aurelia-production'));
  const { status, stdout } = root.run(['check', '--format', 'json']);
  expect(status).toBe(2);
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
  const found = diagnostics.filter(({ code }) => code === 'isolation-violated');
  const namespace = found.find(({ message }) => message.startsWith('namespace "aurelia-production"'));
  expect(namespace && placesOf(namespace)).toContain(`${file}#/metadata/namespace`);
  expect(namespace && placesOf(namespace).some((at) => at.startsWith('generated/tenants/aurelia/'))).toBe(true);
});

test('no tenant’s tree speaks of another tenant', () => {
  const ids = tenants.map(({ spec }) => spec.id);
  for (const id of ids) {
    const text = folderOf(id)
      .files.map((file) => `${file.path}\n${file.text}`)
      .join('\n');
    expect(ids.filter((other) => other !== id && text.includes(other))).toEqual([]);
  }
});
