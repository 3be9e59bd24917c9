import type { Catalog } from '@tenantry/catalog';
import { type JsonValue, valueAt } from '@tenantry/diagnostic';
import type { Tenant, TenantFile } from '@tenantry/tenant';
import { describe, expect, test } from 'vitest';
import type { PlannedBlueprint } from '../src/blueprint.ts';
import { planBlueprint } from '../src/plan-blueprint.ts';
import { sourcesAt } from '../src/source-location.ts';
import type { Source } from '../src/sourced.ts';
import { anExample, CATALOG_FILES, catalogOf, TENANTS, tenantOf } from './example.ts';
import { leavesOf, othersThan, withValue } from './leaves.ts';

const FILES: Readonly<Record<string, JsonValue>> = Object.fromEntries(
  Object.entries(CATALOG_FILES).map(([name, value]) => [`packages/catalog/data/${name}.json`, value]),
);
const catalog = anExample();
/** The tenants that say everything and nothing, one that holds a release, and one that has left. */
const FLEET: readonly TenantFile[] = [
  ...Object.values(TENANTS),
  {
    ...TENANTS.node,
    id: 'dogwood',
    hold: { release: '1', owner: 'ops@acme.example', reason: 'freeze', expires: '2030-01-01' },
    ring: 'first',
  },
  {
    ...TENANTS.cluster,
    id: 'elm',
    lifecycle: { state: 'retained' },
    environments: { staging: TENANTS.cluster.environments.staging },
    overrides: [],
  },
];

/** Fields of a tenant file that choose a catalog entry. */
const CHOICE = /^\/(tier|ring|hold\/release)$|\/cluster$/;
/** Fields that tell people why, and decide nothing. */
const ABOUT = /\/(owner|reason|expires)$/;
/** Valid catalogs that differ from the example in one field each. */
const CATALOG_CHANGES = Object.entries(FILES).flatMap(([file, content]) =>
  [...leavesOf(content)].flatMap(([field, value]) => {
    for (const other of othersThan(value)) {
      const changed = withFile(file, withValue(content, field, other));
      if (changed !== null) return [{ file, field, changed }];
    }
    return [];
  }),
);

describe.each(FLEET)('every value of $id', (spec) => {
  const tenant = tenantOf(spec);
  const planned = planBlueprint(tenant, catalog);
  const leaves = leavesOf(planned.blueprint);

  test('has a source that exists', () => {
    const sources = [...leaves.keys()].map((pointer) => sourcesAt(planned.sources, pointer));
    expect(sources.filter((some) => some.length === 0)).toEqual([]);
    expect(sources.flat().filter((source) => contentOf(source, tenant) === undefined)).toEqual([]);
  });

  test('names every field of the tenant file that changes it', () => {
    const silent = [...leavesOf(spec)].flatMap(([field, value]) =>
      alternatives(field, value).flatMap((other) => {
        const after = replan(tenant, field, other);
        const changes = differences(planned, after);
        return changes.filter((pointer) => !isNamed(pointer, planned, after, tenant.file, field));
      }),
    );
    expect(silent).toEqual([]);
  });

  test('together say everything that the tenant file says', () => {
    const ignored = [...leavesOf(spec)].flatMap(([field, value]) => {
      const plans = alternatives(field, value).map((other) => replan(tenant, field, other));
      const changes = plans.some((after) => differences(planned, after).length > 0);
      return plans.length === 0 || changes || ABOUT.test(field) ? [] : [field];
    });
    expect(ignored).toEqual(spec.isolation === 'cluster' ? [] : ignoredOnSharedClusters(spec));
  });

  test('changes with each field of the tenant file that it names', () => {
    for (const [field, value] of leavesOf(spec)) {
      const plans = alternatives(field, value).map((other) => replan(tenant, field, other));
      if (plans.length === 0) continue;
      const others = plans.map((after) => leavesOf(after.blueprint));
      const changed = new Set(
        [...leaves]
          .filter(([pointer, one]) => others.some((other) => !same(other.get(pointer), one)))
          .map(([pointer]) => pointer),
      );
      const named = [...leaves.keys()].filter((pointer) =>
        names(sourcesAt(planned.sources, pointer), tenant.file, field),
      );
      // What chooses a catalog entry is a source of all that is read there, and entries may agree on some of it.
      const unchanged = named.filter((pointer) => !changed.has(pointer));
      expect({ field, unchanged: CHOICE.test(field) ? changed.size === 0 : unchanged }).toEqual({
        field,
        unchanged: CHOICE.test(field) ? false : [],
      });
    }
  });

  test('names every field of the catalog that changes it', () => {
    const effects = CATALOG_CHANGES.map(({ file, field, changed }) => {
      const after = planBlueprint(tenant, changed);
      const changes = differences(planned, after);
      return { changes, silent: changes.filter((pointer) => !isNamed(pointer, planned, after, file, field)) };
    });
    expect(effects.flatMap(({ silent }) => silent)).toEqual([]);
    expect(effects.filter(({ changes }) => changes.length > 0).length).toBeGreaterThan(50);
  });

  test('comes from catalog entries that are listed, and all that are listed are read', () => {
    const files = [...planned.sources.values()].flat().map(({ file }) => file);
    const named = new Set(files.filter((file) => file !== tenant.file).map((file) => file.slice(22, -5)));
    expect(planned.catalogEntries).toEqual([...named].toSorted());
  });
});

/** A shared cluster stands in a region of its own; that it is the same one is a rule of the fleet. */
function ignoredOnSharedClusters({ environments }: TenantFile): readonly string[] {
  return Object.keys(environments).map((name) => `/environments/${name}/region`);
}

function isNamed(
  pointer: string,
  before: PlannedBlueprint,
  after: PlannedBlueprint,
  file: string,
  field: string,
): boolean {
  return [before, after].some(({ sources }) => names(sourcesAt(sources, pointer), file, field));
}

function names(sources: readonly Source[], file: string, field: string): boolean {
  return sources.some((source) => source.file === file && source.pointer === field);
}

/** Pointers of the values that stand in both blueprints and differ. */
function differences(before: PlannedBlueprint, after: PlannedBlueprint): readonly string[] {
  const others = leavesOf(after.blueprint);
  return [...leavesOf(before.blueprint)]
    .filter(([pointer, value]) => others.has(pointer) && !same(others.get(pointer), value))
    .map(([pointer]) => pointer);
}

/** Leaves are scalars, or lists and objects that are empty. */
function same(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** Other values that a field of a valid tenant file can have. */
function alternatives(field: string, value: unknown): readonly JsonValue[] {
  const choices: readonly (readonly [RegExp, readonly JsonValue[]])[] = [
    [/\/(isolation|apiVersion|cloud|role|setting)$/, []],
    [/\/environment$|^\/(contacts|hold\/(?!release))/, []],
    [/^\/tier$/, ['plain', 'grand']],
    [/^\/ring$/, ['first', 'last']],
    [/^\/hold\/release$/, ['1', '2']],
    [/\/region$/, ['eu-north-1', 'eu-south-2']],
    [/\/cluster$/, ['pool-1', 'pool-2']],
    [/\/state$/, ['active', 'suspended', 'offboarding', 'retained', 'destroyed']],
    [/\/range$/, ['10.64.8.0/22']],
    [/\/hosts\/[0-9]$/, ['x.customer.example', 'x.northwind.example']],
    // Keeps the order of groups: a place in a sorted list is no value.
    [/\/group$/, [`${value}x`]],
  ];
  const [, chosen] = choices.find(([pattern]) => pattern.test(field)) ?? [null, othersThan(value)];
  return chosen.filter((other) => other !== value);
}

function replan(tenant: Tenant, field: string, value: JsonValue): PlannedBlueprint {
  return planBlueprint({ ...tenant, spec: withValue(tenant.spec, field, value) }, catalog);
}

function withFile(file: string, content: JsonValue): Catalog | null {
  return catalogOf({ ...CATALOG_FILES, [file.slice('packages/catalog/data/'.length, -'.json'.length)]: content });
}

function contentOf(source: Source, tenant: Tenant): JsonValue | undefined {
  const content = source.file === tenant.file ? tenant.document.value : FILES[source.file];
  return valueAt(content, source.pointer);
}
