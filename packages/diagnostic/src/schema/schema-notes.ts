import { isJsonObject, type JsonObject, type JsonValue } from '../json-value.ts';
import { parsePointer, valueAt } from '../pointer.ts';

/** What a schema tells people of one value. */
export interface SchemaNotes {
  readonly description: string | null;
  readonly example: JsonValue | null;
}

/**
 * The description and the first example that a schema gives of the value at a pointer into an instance. Those beside a
 * `$ref` win over those behind it, because they speak of this use; a value of which nothing is said, such as a list
 * item, borrows from the value around it. Both are null where the schema says nothing at all.
 */
export function schemaNotes(root: JsonObject, pointer: string): SchemaNotes {
  let chain = followReferences(root, root);
  let notes = notesOf(chain);
  for (const segment of parsePointer(pointer)) {
    const next = chain.map((schema) => stepInto(schema, segment)).find((schema) => schema !== null);
    if (next === undefined || next === null) return { description: null, example: null };
    chain = followReferences(root, next);
    const own = notesOf(chain);
    notes = {
      description: own.description ?? notes.description,
      example: own.example ?? partOf(notes.example, segment),
    };
  }
  return notes;
}

function notesOf(chain: readonly JsonObject[]): SchemaNotes {
  const descriptions = chain.map(({ description }) => description).filter((text) => typeof text === 'string');
  const examples = chain.flatMap(({ examples }) => (Array.isArray(examples) ? examples.slice(0, 1) : []));
  return { description: descriptions[0] ?? null, example: examples[0] ?? null };
}

/** A schema and the ones that it refers to within the same file, outermost first. */
function followReferences(root: JsonObject, schema: JsonObject): readonly JsonObject[] {
  const { $ref: reference } = schema;
  if (typeof reference !== 'string' || !reference.startsWith('#')) return [schema];
  const target = valueAt(root, reference.slice(1));
  return isJsonObject(target) ? [schema, ...followReferences(root, target)] : [schema];
}

/** The schema of one property or list item; null where this schema says nothing of it. */
function stepInto(schema: JsonObject, segment: string): JsonObject | null {
  const { properties, additionalProperties, items } = schema;
  const named = isJsonObject(properties) && Object.hasOwn(properties, segment) ? properties[segment] : undefined;
  const found = named ?? additionalProperties ?? items;
  return isJsonObject(found) ? found : null;
}

/** The part of an example that stands where the segment leads; of a list always its first item. */
function partOf(example: JsonValue | null, segment: string): JsonValue | null {
  if (Array.isArray(example)) return example[0] ?? null;
  return isJsonObject(example) && Object.hasOwn(example, segment) ? (example[segment] ?? null) : null;
}
