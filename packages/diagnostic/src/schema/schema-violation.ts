import type { ErrorObject } from 'ajv/dist/2020.js';
import type { JsonDocument } from '../json-document.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json-value.ts';
import { formatPointer, valueAt } from '../pointer.ts';
import { type SchemaNotes, schemaNotes } from './schema-notes.ts';

/** One breach of a schema keyword, with all that a sentence about it may need. */
export interface SchemaViolation {
  readonly keyword: string;
  /** Pointer to the value that the keyword was applied to, or to the property whose name it was applied to. */
  readonly pointer: string;
  /** Whether the name of the property is meant instead of its value. */
  readonly ofName: boolean;
  /** The value that breaks the rule. */
  readonly value: JsonValue;
  /** What the keyword demands, e.g. the number beside `maximum` or the list beside `enum`. */
  readonly demand: JsonValue;
  /** The schema object that holds the keyword. */
  readonly schema: JsonObject;
  /** Details of the keyword, by ajv's names. */
  readonly params: Readonly<Record<string, unknown>>;
  /** What the schema tells of the value at a pointer. */
  readonly notesAt: (pointer: string) => SchemaNotes;
}

/** Reads what ajv reports in its `verbose` mode as a violation. */
export function schemaViolation(error: ErrorObject, document: JsonDocument, root: JsonObject): SchemaViolation {
  const schema = isJsonObject(error.parentSchema) ? error.parentSchema : {};
  const { propertyName: name, instancePath } = error;
  return {
    keyword: error.keyword,
    pointer: name === undefined ? instancePath : instancePath + formatPointer([name]),
    ofName: name !== undefined,
    value: name ?? valueAt(document.value, instancePath) ?? null,
    demand: schema[error.keyword] ?? null,
    schema,
    params: error.params,
    notesAt: (pointer) => schemaNotes(root, pointer),
  };
}
