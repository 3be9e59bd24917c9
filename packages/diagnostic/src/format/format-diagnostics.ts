import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { formatGithub } from './format-github.ts';
import { formatJson } from './format-json.ts';
import { formatSarif } from './format-sarif.ts';
import { formatText } from './format-text.ts';
import { type Paint, PLAIN } from './paint.ts';

/** Every form that diagnostics can be written in. */
const FORMATS = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
} as const;

/** Name of a form. */
export type DiagnosticFormat = keyof typeof FORMATS;

/** Names of all forms. */
export const DIAGNOSTIC_FORMATS: readonly DiagnosticFormat[] = ['text', 'json', 'sarif', 'github'];

/** What can be chosen beside the form. */
export interface FormatOptions {
  /** Colours of the form `text`; none when absent. */
  readonly paint?: Paint;
}

/** Writes diagnostics in their order of file and place; every form ends with a line break, text of none is empty. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat,
  options: FormatOptions = {},
): string {
  return FORMATS[format]([...diagnostics].sort(compareDiagnostics), options.paint ?? PLAIN);
}
