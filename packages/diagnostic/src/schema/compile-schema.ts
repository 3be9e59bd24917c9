import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../diagnostic.ts';
import type { JsonDocument } from '../json-document.ts';
import type { JsonObject } from '../json-value.ts';
import { limitDiagnostics, MOST_PER_FILE } from '../limit-diagnostics.ts';
import { shortValue } from '../short-value.ts';
import { schemaSentence } from './schema-sentences.ts';
import { schemaViolation } from './schema-violation.ts';

/** Every breach of one schema in a document; none when it matches. It changes nothing and fills in nothing. */
export type SchemaMatcher = (document: JsonDocument) => readonly Diagnostic[];

/**
 * Makes a matcher of a JSON Schema 2020-12. The schema is compiled at the first match, strictly: an unknown keyword or
 * an ambiguous type in it throws then. All breaches are told, so the document must have passed a size limit before.
 */
export function compileSchema(schema: JsonObject): SchemaMatcher {
  let compiled: ValidateFunction | null = null;
  return (document) => {
    compiled ??= theCompiler().compile(schema);
    if (compiled(document.value)) return [];
    const errors = (compiled.errors ?? []).filter((error) => error.keyword !== 'propertyNames');
    const shown = errors.slice(0, MOST_PER_FILE).map((error) => diagnose(error, document, schema));
    return limitDiagnostics(shown, errors.length);
  };
}

/** One compiler for all schemas: it compiles the meta-schemas of 2020-12 once, which costs more than a schema does. */
let compiler: Ajv2020 | null = null;

function theCompiler(): Ajv2020 {
  compiler ??= new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    messages: false,
    // Schemas refer to nothing outside of themselves; without this, two of one `$id` could not both be compiled.
    addUsedSchema: false,
    // A matcher runs a few times in a process; compiling it faster is worth more than running it faster.
    code: { optimize: false },
  });
  return compiler;
}

function diagnose(error: ErrorObject, document: JsonDocument, schema: JsonObject): Diagnostic {
  const violation = schemaViolation(error, document, schema);
  const { code = 'schema-mismatch', pointer = violation.pointer, ...sentence } = schemaSentence(violation);
  return {
    code,
    severity: 'error',
    message: sentence.message,
    hint: sentence.hint,
    value: shortValue(sentence.value ?? violation.value),
    location: violation.ofName || sentence.atKey ? document.locateKey(pointer) : document.locate(pointer),
  };
}
