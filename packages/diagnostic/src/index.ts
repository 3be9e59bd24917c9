// What is wrong

// Reading files
export { checkText } from './check-text.ts';
// Saying it
export { choiceHint } from './choice-hint.ts';
export { DIAGNOSTIC_CODES, type DiagnosticCode } from './codes.ts';
export type {
  Diagnostic,
  DiagnosticSeverity,
  RelatedLocation,
  Result,
  SourceLocation,
} from './diagnostic.ts';
export {
  compareDiagnostics,
  compareText,
  diagnosticsOf,
  resultOf,
} from './diagnostic.ts';
export {
  DIAGNOSTIC_FORMATS,
  type DiagnosticFormat,
  type FormatOptions,
  formatDiagnostics,
} from './format/format-diagnostics.ts';
export type { Paint } from './format/paint.ts';
// Files that say where their values stand
export type { JsonDocument } from './json-document.ts';
export { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';
export { nearestWord } from './nearest-word.ts';
export { type JsonLimits, parseJson } from './parse-json.ts';
export { formatPointer, parsePointer, valueAt } from './pointer.ts';
// IPv4 ranges
export {
  compareRanges,
  enclosingRange,
  formatRange,
  parseRange,
  type Range,
  rangeContains,
  rangesOverlap,
} from './range.ts';
export { compileSchema, type SchemaMatcher } from './schema/compile-schema.ts';
export { schemaAt } from './schema/schema-at.ts';
export { shortValue } from './short-value.ts';
export type { SourceFile } from './source-file.ts';
