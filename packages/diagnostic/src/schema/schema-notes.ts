import { isJsonObject, type JsonObject, type JsonValue } from '../json-value.ts';
import { formatPointer, parsePointer } from '../pointer.ts';
import { schemaAt } from './schema-at.ts';

/** What a schema tells people of one value. */
export interface SchemaNotes {
  readonly description: string | null;
  readonly example: JsonValue | null;
}

/**
 * The description and the first example that a schema gives of the value at a pointer into an instance. A value of which
 * nothing is said, such as a list item, borrows from the value around it. Both are null where the schema does not know
 * the value at all.
 */
export function schemaNotes(root: JsonObject, pointer: string): SchemaNotes {
  const segments = parsePointer(pointer);
  let notes: SchemaNotes = { description: null, example: null };
  for (let depth = 0; depth <= segments.length; depth += 1) {
    const schema = schemaAt(root, formatPointer(segments.slice(0, depth)));
    if (schema === null) return { description: null, example: null };
    const { description, examples } = schema;
    const segment = segments[depth - 1];
    notes = {
      description: typeof description === 'string' ? description : notes.description,
      example:
        (Array.isArray(examples) ? examples[0] : undefined) ??
        (segment === undefined ? null : partOf(notes.example, segment)),
    };
  }
  return notes;
}

/** The part of an example that stands where the segment leads; of a list always its first item. */
function partOf(example: JsonValue | null, segment: string): JsonValue | null {
  if (Array.isArray(example)) return example[0] ?? null;
  return isJsonObject(example) && Object.hasOwn(example, segment) ? (example[segment] ?? null) : null;
}
