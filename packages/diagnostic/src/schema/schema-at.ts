import { isJsonObject, type JsonObject } from '../json-value.ts';
import { parsePointer, valueAt } from '../pointer.ts';

/**
 * What a schema says of the value at a pointer into an instance, as one schema without a `$ref` of its own: what stands
 * beside a reference wins over what stands behind it, because it speaks of this use. Null where nothing is said.
 */
export function schemaAt(root: JsonObject, pointer: string): JsonObject | null {
  let schema: JsonObject | null = followReferences(root, root);
  for (const segment of parsePointer(pointer)) {
    const part: JsonObject | null = schema === null ? null : stepInto(schema, segment);
    schema = part === null ? null : followReferences(root, part);
  }
  return schema;
}

/** A schema together with those that it refers to within the same file. */
function followReferences(root: JsonObject, { $ref: reference, ...own }: JsonObject): JsonObject {
  if (typeof reference !== 'string' || !reference.startsWith('#')) return own;
  const target = valueAt(root, reference.slice(1));
  return isJsonObject(target) ? { ...followReferences(root, target), ...own } : own;
}

/** The schema of one property or list item; null where this schema says nothing of it. */
function stepInto(schema: JsonObject, segment: string): JsonObject | null {
  const { properties, additionalProperties, items } = schema;
  const named = isJsonObject(properties) && Object.hasOwn(properties, segment) ? properties[segment] : undefined;
  const found = named ?? additionalProperties ?? items;
  return isJsonObject(found) ? found : null;
}
