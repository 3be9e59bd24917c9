import type { Diagnostic } from '../diagnostic.ts';
import { escapeInvisible } from '../invisible.ts';

/**
 * Diagnostics for programs, as JSON text. A change that breaks readers gets another `version`. Text of the input reads
 * back as it was, but stands escaped in the lines, which people print to terminals too.
 */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const text = JSON.stringify({ version: 1, diagnostics: diagnostics.map(entryOf) }, null, 2);
  return text
    .split('\n')
    .map((line) => `${escapeInvisible(line)}\n`)
    .join('');
}

/** Names each field, so that the form does not follow changes of `Diagnostic` unseen; absent fields are left out. */
function entryOf({ code, severity, message, hint, value, location, related }: Diagnostic): object {
  return { code, severity, message, hint, value, location, related };
}
