import { escapeInvisible } from './invisible.ts';
import type { JsonValue } from './json-value.ts';

/** Longest value that a diagnostic shows, in UTF-16 code units: one line of a wide terminal. */
const LONGEST = 120;

/** A value as JSON text of at most 120 characters, cut with `…`; characters that cannot be seen are escaped. */
export function shortValue(value: JsonValue): string {
  return shortText(JSON.stringify(value));
}

/** A text as it stands, cut and escaped like {@link shortValue} does it. */
export function shortText(text: string): string {
  // Escapes make text longer, never shorter: what lies behind the cut need not be escaped.
  const escaped = escapeInvisible(text.slice(0, LONGEST + 1));
  if (escaped.length <= LONGEST) return escaped;
  // Half a surrogate pair must not stay behind at the cut.
  return `${escaped.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
