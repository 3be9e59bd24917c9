import { isJsonObject, type JsonObject, type JsonValue, parseTreeFile, type TreeFile } from '@tenantry/artifact';
import { valueAt } from '@tenantry/diagnostic';
import type { TenantFile } from '@tenantry/tenant';
import { anEnvironment, anExampleCatalog, anExampleTenant, ISOLATION_LEVELS, requireValue } from '@tenantry/testing';
import { expect, test } from 'vitest';
import { synthTenant } from '../src/index.ts';

/** What projects allow and what the folders hold that they cover, over every isolation level and state with a cluster. */
const STATES = ['active', 'suspended', 'offboarding'] as const;

const ACCESS: TenantFile['access'] = [
  { group: 'acme-it', role: 'operator' },
  { group: 'acme-sales', role: 'viewer' },
];

interface Kinds {
  readonly cluster: readonly string[];
  readonly namespaced: readonly string[];
}

function objectOf(file: TreeFile): JsonObject {
  const value = requireValue(parseTreeFile(file));
  if (!isJsonObject(value)) throw new Error(`${file.path} holds no object`);
  return value;
}

function sortedOnce(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

/** Kinds of objects as `group/Kind`. */
function renderedKinds(objects: readonly JsonObject[]): Kinds {
  const name = ({ apiVersion, kind }: JsonObject): string =>
    `${String(apiVersion).includes('/') ? String(apiVersion).split('/')[0] : ''}/${kind}`;
  const hasNamespace = (object: JsonObject): boolean => valueAt(object, '/metadata/namespace') !== undefined;
  return {
    cluster: sortedOnce(objects.filter((object) => !hasNamespace(object)).map(name)),
    namespaced: sortedOnce(objects.filter(hasNamespace).map(name)),
  };
}

function allowedKinds(project: JsonObject): Kinds {
  const list = (value: JsonValue | undefined): readonly string[] =>
    Array.isArray(value) ? sortedOnce(value.map((one) => `${valueAt(one, '/group')}/${valueAt(one, '/kind')}`)) : [];
  return {
    cluster: list(valueAt(project, '/spec/clusterResourceWhitelist')),
    namespaced: list(valueAt(project, '/spec/namespaceResourceWhitelist')),
  };
}

const folders = ISOLATION_LEVELS.flatMap((isolation) =>
  STATES.map((state) => {
    const lifecycle =
      state === 'active' ? { state } : { state, owner: 'ops@acme.example', reason: 'the contract ends' };
    const tenant = anExampleTenant({
      isolation,
      lifecycle,
      access: ACCESS,
      environments: { production: anEnvironment(isolation) },
    });
    return synthTenant(tenant, anExampleCatalog()).files;
  }),
);

test.each(['platform', 'application'])(
  'the %s project allows exactly the kinds in the folders that it covers',
  (part) => {
    const objects: JsonObject[] = [];
    const allowed: Kinds[] = [];
    for (const files of folders) {
      const set = files.find(({ path }) => path.endsWith(`/hub/applicationset-acme-${part}.yaml`));
      const project = files.find(({ path }) => path.endsWith(`/hub/appproject-acme-${part}.yaml`));
      if (set === undefined || project === undefined) throw new Error(`no ApplicationSet or AppProject of ${part}`);
      const applications = objectOf(set);
      expect(valueAt(applications, '/spec/template/spec/project')).toBe(valueAt(objectOf(project), '/metadata/name'));
      const path = valueAt(applications, '/spec/generators/0/clusters/values/path');
      const covered = files.filter((file) => `generated/${file.path}`.startsWith(`${path}/`));
      expect(covered.length).toBeGreaterThan(3);
      objects.push(...covered.map(objectOf));
      allowed.push(allowedKinds(objectOf(project)));
    }
    for (const kinds of allowed) expect(kinds).toEqual(renderedKinds(objects));
  },
);

test('every manifest lies in a folder that a project covers', () => {
  const manifests = folders.flat().filter(({ path }) => path.includes('/kubernetes/'));
  expect(
    manifests.filter(({ path }) => !/\/production\/kubernetes\/(?:platform|application)\/[^/]+\.yaml$/.test(path)),
  ).toEqual([]);
});
