import type { JsonValue } from '@tenantry/diagnostic';
import type { TenantFile } from '@tenantry/tenant';
import { describe, expect, test } from 'vitest';
import type { PlannedTenant } from '../src/blueprint-rule.ts';
import { checkBlueprints } from '../src/check-blueprints.ts';
import { derivedNames, NAME_PLACES } from '../src/derived-names.ts';
import { planBlueprint } from '../src/plan-blueprint.ts';
import { anExample, CATALOG_FILES, TENANTS, tenantOf } from './example.ts';

function fleetOf(
  specs: readonly TenantFile[],
  changes: Readonly<Record<string, JsonValue>> = {},
): readonly PlannedTenant[] {
  const catalog = anExample(changes);
  return specs.map(tenantOf).map((tenant) => ({ tenant, planned: planBlueprint(tenant, catalog) }));
}

function changed(name: string, change: (entry: { [key: string]: never }) => void): Readonly<Record<string, JsonValue>> {
  const entry = structuredClone(Object(CATALOG_FILES[name]));
  change(entry);
  return { [name]: entry };
}

test('the example fleet keeps every fact', () => {
  expect(checkBlueprints(fleetOf(Object.values(TENANTS)))).toEqual([]);
});

test('every place of names leads to names', () => {
  const fleet = fleetOf(Object.values(TENANTS));
  const pointers = fleet.flatMap(({ planned }) => derivedNames(planned.blueprint).map(({ pointer }) => pointer));
  const places = new Set(pointers.map((pointer) => pointer.replaceAll(/\/[0-9]+(?=\/|$)/g, '/*')));
  expect(NAME_PLACES.map(({ path }) => path).filter((path) => !places.has(path))).toEqual([]);
});

describe('a name that does not fit', () => {
  test('is told for a model endpoint below a domain that is too long', () => {
    const domain = `${'models.'.repeat(34)}example`;
    const fleet = fleetOf(
      [TENANTS.node],
      changed('organisation', (entry) => Object.assign(Object(entry['models']), { domain })),
    );
    expect(checkBlueprints(fleet)).toMatchObject([
      { code: 'name-too-long', location: { file: 'tenants/birch.json', pointer: '/id' } },
    ]);
  });

  test('is told for a parameter with too many levels', () => {
    const parameter = `${'a/'.repeat(14)}a`;
    const secrets = { KEY: { container: 'web', parameter, description: 'deep' } };
    const fleet = fleetOf(
      [TENANTS.node],
      changed('applications/desk', (entry) => Object.assign(entry, { secrets })),
    );
    expect(checkBlueprints(fleet).map(({ code }) => code)).toEqual(['name-too-long']);
  });
});

describe('a name that two tenants would have', () => {
  test('is told at the second one, with the first one beside it', () => {
    const twin = { ...TENANTS.node, displayName: 'Birch again' };
    const [one, other] = fleetOf([TENANTS.node, twin]);
    const fleet = [one, other].filter((planned) => planned !== undefined);
    const diagnostics = checkBlueprints(fleet);
    expect(diagnostics.length).toBeGreaterThan(10);
    expect(diagnostics[0]).toMatchObject({
      code: 'name-taken',
      location: { file: 'tenants/birch.json', pointer: '/id' },
      related: [{ location: { file: 'tenants/birch.json', pointer: '/id' } }],
    });
  });
});

describe('a host of another environment’s own name', () => {
  test('is told when two blueprints come to have it', () => {
    const [one, other] = fleetOf([TENANTS.node, TENANTS.namespace]);
    if (one === undefined || other === undefined) throw new Error('the example fleet is too small');
    const copy = structuredClone(one.planned.blueprint.environments[0]?.edge.origin);
    const environments = other.planned.blueprint.environments.map((environment) => ({
      ...environment,
      edge: { ...environment.edge, origin: copy ?? environment.edge.origin },
    }));
    const blueprint = { ...other.planned.blueprint, environments };
    const fleet = [one, { ...other, planned: { ...other.planned, blueprint } }];
    expect(checkBlueprints(fleet).map(({ code, value }) => [code, value])).toEqual([
      ['name-taken', '"birch-production.northwind.example"'],
    ]);
  });
});

describe('an application that is called like a part of the platform', () => {
  test('is refused, because one would replace the other', () => {
    const wiki = structuredClone(Object(CATALOG_FILES['applications/wiki']));
    const name = 'tunnel-connector';
    const releases = ['releases/1', 'releases/2'].map((key) => {
      const release = structuredClone(Object(CATALOG_FILES[key]));
      release.applications[name] = release.applications.wiki;
      return [key, release];
    });
    const spec = { ...TENANTS.node, applications: { desk: {}, [name]: {} } };
    const fleet = fleetOf([spec], { ...Object.fromEntries(releases), [`applications/${name}`]: { ...wiki, name } });
    expect(checkBlueprints(fleet).map(({ code, value }) => [code, value])).toEqual([
      ['name-taken', '"tunnel-connector"'],
      ['name-taken', '"tunnel-connector"'],
    ]);
  });
});
