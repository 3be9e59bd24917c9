import type { Artifact } from '@tenantry/artifact';
import { mergeBlocks } from './merge-blocks.ts';
import type { StackScope } from './stack-scope.ts';

type JsonObject = Artifact['value'];
type JsonValue = Exclude<JsonObject[string], undefined>;

/**
 * The value of a filled stack's `main.tf.json`: what cdktf renders for each construct, without its metadata. The
 * stack's own `toTerraform` would give the same after searching every text for tokens three times, which is most of
 * its time, and no construct here holds a token: references are written out. Throws when a resource got lost (the last of
 * two that share a name replaces the first) or something else than JSON is left.
 */
export function stackJson(scope: StackScope): JsonObject {
  const file = mergeBlocks([...scope.elements().map((element) => element.toTerraform()), scope.settings]);
  const blocks = Object.fromEntries(
    ['data', 'resource']
      .filter((section) => Object.hasOwn(file, section))
      .map((section) => [section, bare(file[section])]),
  );
  const written = Object.values(blocks)
    .flatMap((types) => Object.values(types))
    .reduce((sum, named) => sum + Object.keys(named).length, 0);
  if (written !== scope.count) {
    throw new Error(`${scope.count} resources and data sources were made, but ${written} were rendered`);
  }
  return jsonObject({ ...file, ...blocks });
}

/** Blocks by type and name, without the comment that cdktf writes into each. */
function bare(types: unknown): Record<string, Record<string, Record<string, unknown>>> {
  return mapValues(types, (named) =>
    mapValues(named, (block) => {
      const { '//': _metadata, ...attributes } = plainObject(block);
      return attributes;
    }),
  );
}

/** Copies an object without what is undefined, making sure that JSON can hold it and that no token is left in it. */
function jsonObject(value: unknown): JsonObject {
  const copy: Record<string, JsonValue> = {};
  for (const [key, item] of Object.entries(plainObject(value))) {
    if (item !== undefined) copy[settled(key)] = jsonValue(item);
  }
  return copy;
}

function jsonValue(value: unknown): JsonValue {
  if (typeof value === 'string') return settled(value);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return Array.isArray(value) ? value.map(jsonValue) : jsonObject(value);
}

function settled(text: string): string {
  if (text.includes('TfToken[')) throw new Error(`a token is left unresolved: ${JSON.stringify(text)}`);
  return text;
}

function mapValues<T>(value: unknown, change: (item: unknown) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(plainObject(value)).map(([key, item]) => [key, change(item)]));
}

/** Refuses class instances too: cdktf's tokens are such when they are not text. */
function plainObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
    throw new Error(`cdktf rendered ${String(value)} where an object belongs`);
  }
  return { ...value };
}
