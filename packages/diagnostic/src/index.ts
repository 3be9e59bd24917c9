// What is wrong
export type { Diagnostic, DiagnosticSeverity, RelatedLocation, Result, SourceLocation } from './diagnostic.ts';
export { compareDiagnostics, compareText, diagnosticsOf, resultOf } from './diagnostic.ts';
export { DIAGNOSTIC_CODES, type DiagnosticCode } from './codes.ts';

// Files that say where their values stand
export type { JsonDocument } from './json-document.ts';
export { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';
export { formatPointer, parsePointer, valueAt } from './pointer.ts';
export type { SourceFile } from './source-file.ts';
