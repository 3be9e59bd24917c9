import type { DiagnosticCode } from './codes.ts';

/** Whether a problem stops the command (`error`) or is only told (`warning`). */
export type DiagnosticSeverity = 'error' | 'warning';

/** A place in a file. */
export interface SourceLocation {
  /** Path relative to the root, with forward slashes, e.g. `tenants/acme.json`. */
  readonly file: string;
  /** Line, counted from 1; absent when the whole file is meant. */
  readonly line?: number;
  /** Column in UTF-16 code units, counted from 1. */
  readonly column?: number;
  /** RFC 6901 JSON pointer into the file, e.g. `/environments/production/range`; `''` is the root. */
  readonly pointer?: string;
}

/** One sentence a person can act on, with everything that a program needs to place it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: DiagnosticSeverity;
  /** What is wrong, with the offending value in it: lower case, no full stop. */
  readonly message: string;
  /** What to write or run instead. */
  readonly hint?: string;
  /** The offending value as JSON text, or the offending token as written; shortened to at most 120 characters. */
  readonly value?: string;
  readonly location?: SourceLocation;
  /** The other places that matter, e.g. the tenant that already has this range. */
  readonly related?: readonly RelatedLocation[];
}

/** A second place that belongs to a problem, with what it has to do with it. */
export interface RelatedLocation {
  readonly message: string;
  readonly location: SourceLocation;
}

/** A value, or every reason why there is none. Warnings survive success. */
export type Result<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly warnings: readonly Diagnostic[];
    }
  | {
      readonly ok: false;
      readonly errors: readonly Diagnostic[];
      readonly warnings: readonly Diagnostic[];
    };

/** Makes a result of a value and the diagnostics met on the way: any error means that there is no value. */
export function resultOf<T>(value: T, diagnostics: readonly Diagnostic[]): Result<T> {
  const errors = diagnostics.filter((one) => one.severity === 'error');
  const warnings = diagnostics.filter((one) => one.severity === 'warning');
  return errors.length === 0 ? { ok: true, value, warnings } : { ok: false, errors, warnings };
}

/** All diagnostics of a result, errors first. */
export function diagnosticsOf(result: Result<unknown>): readonly Diagnostic[] {
  return result.ok ? result.warnings : [...result.errors, ...result.warnings];
}

/** Order in which diagnostics are shown: by file, line, column, then code and message. */
export function compareDiagnostics(one: Diagnostic, other: Diagnostic): number {
  return (
    compareText(one.location?.file ?? '', other.location?.file ?? '') ||
    (one.location?.line ?? 0) - (other.location?.line ?? 0) ||
    (one.location?.column ?? 0) - (other.location?.column ?? 0) ||
    compareText(one.code, other.code) ||
    compareText(one.message, other.message)
  );
}

/** Code-unit order, which no locale changes. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
