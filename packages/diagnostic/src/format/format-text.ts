import type { Diagnostic, SourceLocation } from '../diagnostic.ts';
import { escapeInvisible } from '../invisible.ts';
import type { Paint } from './paint.ts';

/**
 * Diagnostics for people: a first line with place, severity, code and message, then what stands there, what to write
 * instead and the other places. Characters of the input that a terminal would obey are escaped.
 */
export function formatText(diagnostics: readonly Diagnostic[], paint: Paint): string {
  return diagnostics.map((diagnostic) => `${linesOf(diagnostic, paint).join('\n')}\n`).join('');
}

function linesOf(diagnostic: Diagnostic, paint: Paint): readonly string[] {
  const { severity, code, location, hint, related = [] } = diagnostic;
  const place = location === undefined ? '' : `${paint.strong(placeOf(location))} `;
  const found = foundLine(diagnostic);
  return [
    `${place}${paint[severity](severity)} ${paint.strong(code)} ${escapeInvisible(diagnostic.message)}`,
    ...(found === '' ? [] : [`  ${paint.faint(found)}`]),
    ...(hint === undefined ? [] : [`  ${paint.faint('hint:')} ${escapeInvisible(hint)}`]),
    ...related.map(
      (other) => `  ${paint.faint('see:')} ${paint.strong(placeOf(other.location))} ${escapeInvisible(other.message)}`,
    ),
  ];
}

function foundLine({ location, value }: Diagnostic): string {
  const pointer = escapeInvisible(location?.pointer ?? '');
  if (value === undefined) return pointer === '' ? '' : `at ${pointer}`;
  return pointer === '' ? `found ${escapeInvisible(value)}` : `at ${pointer} = ${escapeInvisible(value)}`;
}

function placeOf({ file, line, column }: SourceLocation): string {
  return [escapeInvisible(file), line, column].filter((part) => part !== undefined).join(':');
}
