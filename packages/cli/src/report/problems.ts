import { type Diagnostic, type DiagnosticFormat, formatDiagnostics } from '@tenantry/diagnostic';
import type { Answer, ExitCode } from '../answer.ts';
import type { Context } from '../context.ts';
import { paintOf } from './paint.ts';

/** Diagnostics as the command's answer, in the format that was asked for. */
export function reportOf(diagnostics: readonly Diagnostic[], context: Context): string {
  return formatDiagnostics(diagnostics, diagnosticFormat(context), paintOf(context.colours.stdout));
}

/** Diagnostics beside an answer of another kind: text for people. */
export function remarksOf(diagnostics: readonly Diagnostic[], context: Context): string {
  return formatDiagnostics(diagnostics, 'text', paintOf(context.colours.stderr));
}

/**
 * The answer of a command that could not do its work. Programs find the reasons on standard output, in the format that
 * they asked for; people find them on standard error.
 */
export function failure(diagnostics: readonly Diagnostic[], context: Context, exitCode: ExitCode = 1): Answer {
  return diagnosticFormat(context) === 'text'
    ? { exitCode, stdout: '', stderr: remarksOf(diagnostics, context) }
    : { exitCode, stdout: reportOf(diagnostics, context), stderr: '' };
}

/** The format of diagnostics: where a command offers a format that diagnostics do not have, they are text. */
function diagnosticFormat({ format }: Context): DiagnosticFormat {
  return format === 'csv' ? 'text' : format;
}
