import { readdirSync, readFileSync } from 'node:fs';
import { compileSchema, isJsonObject, type JsonObject, type JsonValue, parseJson, valueAt } from '@tenantry/diagnostic';
import { describe, expect, it } from 'vitest';

/** A schema inside a schema, with the path that leads to it. */
interface Place {
  readonly path: string;
  readonly schema: JsonObject;
}

const TENANT = schemaAt('../schema/tenant.v1.schema.json');
const CATALOG = readdirSync(new URL('../../catalog/schema/', import.meta.url)).map((name) =>
  schemaAt(`../../catalog/schema/${name}`),
);
const SCHEMAS = [TENANT, ...CATALOG];

/** Pieces from which texts are pumped that make ambiguous patterns slow. */
const PUMPS = ['a', 'A', '0', '.', '-', '_', '@', '/', ':', 'a-', 'a.', '0.', 'a0', '-a', 'a/', 'a:', 'sha256:', 'é'];

describe.each(SCHEMAS)('$path', ({ schema }) => {
  const places = placesIn({ path: '', schema });

  it('anchors every pattern at both ends', () => {
    for (const { path, pattern } of patternsOf(places)) expect(`${path} ${pattern}`).toMatch(/ \^.*\$$/);
  });

  it('has patterns that answer at once, whatever text they meet', () => {
    for (const { path, pattern } of patternsOf(places)) {
      const expression = new RegExp(pattern, 'u');
      for (const pump of PUMPS) {
        const start = performance.now();
        expression.test(`${pump.repeat(20_000)}!`);
        expect(performance.now() - start, `${path} with ${pump}`).toBeLessThan(200);
      }
    }
  });

  it('bounds every text', () => {
    expect(pathsWhere(places, (one) => isType(one, 'string') && !('maxLength' in one || 'enum' in one))).toEqual([]);
  });

  it('bounds every number', () => {
    const isOpen = (one: JsonObject) =>
      isType(one, 'integer', 'number') && !(('minimum' in one && 'maximum' in one) || 'enum' in one);
    expect(pathsWhere(places, isOpen)).toEqual([]);
  });

  it('bounds every list', () => {
    expect(pathsWhere(places, (one) => isType(one, 'array') && !('maxItems' in one && 'items' in one))).toEqual([]);
  });

  it('closes every object, or bounds its names and their number', () => {
    const isOpen = (one: JsonObject) =>
      isType(one, 'object') && !isClosed(one) && !('propertyNames' in one && 'maxProperties' in one);
    expect(pathsWhere(places, isOpen)).toEqual([]);
  });

  it('requires only properties that it knows', () => {
    const unknown = ({ required, properties }: JsonObject) =>
      textsOf(required).some((name) => valueAt(properties, `/${name}`) === undefined);
    expect(pathsWhere(places, unknown)).toEqual([]);
  });

  it('gives every value a type, an allowed list or a reference', () => {
    const isVague = (one: JsonObject) => !['type', 'enum', 'const', '$ref'].some((keyword) => keyword in one);
    expect(pathsWhere(places, isVague)).toEqual([]);
  });

  it('describes every property', () => {
    expect(propertiesOf(places).filter(({ schema: { description } }) => typeof description !== 'string')).toEqual([]);
  });
});

describe('the schema of tenant files', () => {
  const places = placesIn(TENANT);
  const { $defs } = TENANT.schema;

  it('shows an example of every property', () => {
    expect(propertiesOf(places).filter(({ schema: { examples } }) => !Array.isArray(examples))).toEqual([]);
  });

  it('has examples that match it', () => {
    for (const { path, schema } of propertiesOf(places)) {
      const { examples } = schema;
      const matches = compileSchema({ ...schema, $defs });
      for (const example of Array.isArray(examples) ? examples : []) {
        const parsed = parseJson({
          path,
          bytes: new TextEncoder().encode(JSON.stringify(example)),
        });
        expect(parsed.ok ? matches(parsed.value) : parsed.errors, path).toEqual([]);
      }
    }
  });
});

function schemaAt(path: string): Place {
  return {
    path,
    schema: JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')),
  };
}

/** A schema and every schema inside it. */
function placesIn({ path, schema }: Place): readonly Place[] {
  const inner = (['properties', '$defs'] as const).flatMap((keyword) =>
    Object.entries(isJsonObject(schema[keyword]) ? schema[keyword] : {}).map(([name, value]) => ({
      path: `${path}/${keyword}/${name}`,
      value,
    })),
  );
  const single = (['items', 'additionalProperties', 'propertyNames'] as const).map((keyword) => ({
    path: `${path}/${keyword}`,
    value: schema[keyword],
  }));
  return [
    { path, schema },
    ...[...inner, ...single].flatMap(({ path: at, value }) =>
      isJsonObject(value) ? placesIn({ path: at, schema: value }) : [],
    ),
  ];
}

function propertiesOf(places: readonly Place[]): readonly Place[] {
  return places.filter(({ path }) => /\/properties\/[^/]+$/.test(path));
}

function patternsOf(places: readonly Place[]): readonly { readonly path: string; readonly pattern: string }[] {
  return places.flatMap(({ path, schema: { pattern } }) => (typeof pattern === 'string' ? [{ path, pattern }] : []));
}

function pathsWhere(places: readonly Place[], is: (schema: JsonObject) => boolean): readonly string[] {
  return places.filter(({ schema }) => is(schema)).map(({ path }) => path);
}

function isType({ type }: JsonObject, ...wanted: readonly string[]): boolean {
  return (Array.isArray(type) ? type : [type]).some((one) => typeof one === 'string' && wanted.includes(one));
}

function isClosed({ additionalProperties }: JsonObject): boolean {
  return additionalProperties === false;
}

function textsOf(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
