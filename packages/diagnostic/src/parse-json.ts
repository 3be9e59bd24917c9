import { type Diagnostic, type Result, resultOf } from './diagnostic.ts';
import { decodeText } from './json/decode-text.ts';
import { findTooDeep } from './json/find-too-deep.ts';
import { inspectJson } from './json/inspect-json.ts';
import { locatedJson } from './json/located-json.ts';
import type { JsonDocument } from './json-document.ts';
import type { JsonValue } from './json-value.ts';
import { limitDiagnostics } from './limit-diagnostics.ts';
import { shortText } from './short-value.ts';
import type { SourceFile } from './source-file.ts';

/** How much a file may be. */
export interface JsonLimits {
  /** Size in bytes; 256 KiB when absent. */
  readonly maxBytes?: number;
  /** Levels of objects and lists; 32 when absent. */
  readonly maxDepth?: number;
}

/**
 * Reads a file as RFC 8259 JSON and refuses what programs read differently: other encodings than UTF-8, byte order
 * marks, NUL, comments, duplicate keys, numbers that a double cannot hold, halves of surrogate pairs, and keys that
 * reach a prototype. Size, encoding and depth are judged first, each alone, because the later steps rely on them;
 * everything else is told at once.
 */
export function parseJson(source: SourceFile, limits: JsonLimits = {}): Result<JsonDocument> {
  const { maxBytes = 256 * 1024, maxDepth = 32 } = limits;
  if (source.bytes.length > maxBytes) return failed([tooLarge(source, maxBytes)]);

  const decoded = decodeText(source);
  if (!decoded.ok) return decoded;
  const text = decoded.value;

  const deep = findTooDeep(text, maxDepth);
  if (deep !== null) return failed([tooDeep(source, deep, maxDepth)]);

  const found = inspectJson(source.path, text);
  if (found.length > 0) return failed(limitDiagnostics(found));
  const value = parseOrNull(text);
  if (value === null) return failed([notJson(source)]);
  return resultOf(locatedJson(source.path, text, value.json), []);
}

/** The second judge of the grammar: what the engine itself refuses is refused, whatever the walk says. */
function parseOrNull(text: string): { readonly json: JsonValue } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
}

function failed(errors: readonly Diagnostic[]): Result<never> {
  return { ok: false, errors, warnings: [] };
}

function tooLarge(source: SourceFile, maxBytes: number): Diagnostic {
  return {
    code: 'file-too-large',
    severity: 'error',
    message: `the file has ${source.bytes.length} bytes, more than the ${maxBytes} that are read`,
    hint: 'remove what does not belong into the file',
    value: String(source.bytes.length),
    location: { file: source.path, line: 1, column: 1, pointer: '' },
  };
}

function tooDeep(
  source: SourceFile,
  deep: {
    readonly line: number;
    readonly column: number;
    readonly pointer: string;
  },
  maxDepth: number,
): Diagnostic {
  return {
    code: 'json-too-deep',
    severity: 'error',
    message: `objects and lists are nested more than ${maxDepth} deep`,
    hint: 'remove levels: no valid file needs as many',
    value: shortText(deep.pointer),
    location: { file: source.path, ...deep },
  };
}

function notJson(source: SourceFile): Diagnostic {
  return {
    code: 'json-syntax',
    severity: 'error',
    message: 'the file is not JSON',
    hint: 'write one JSON value as RFC 8259 defines it',
    location: { file: source.path, line: 1, column: 1, pointer: '' },
  };
}
