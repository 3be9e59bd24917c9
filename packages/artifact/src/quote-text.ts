/** Text that JSON and YAML write the same: no quote, no backslash, nothing outside of printable ASCII. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** Half of a surrogate pair: no encoding can carry it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * What `JSON.stringify` leaves bare and somebody misreads: C1 controls, which YAML forbids; U+0085, U+2028 and U+2029,
 * which YAML 1.1 takes for line ends; byte order marks; noncharacters; and what a reviewer cannot see (soft hyphen,
 * zero-width, bidirectional and tag characters). Written as ranges, not as Unicode properties, because those grow with
 * the version of Node.js and the output must not.
 */
const ESCAPED =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff]|\p{Noncharacter_Code_Point}|[\u{e0000}-\u{e007f}]/gu;

/** Writes a UTF-16 code unit, as JSON and YAML do. */
function escapeUnit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Writes a code point for JSON, which has only code units. */
function escapeForJson(character: string): string {
  return character
    .split('')
    .map((unit) => escapeUnit(unit.charCodeAt(0)))
    .join('');
}

/** Writes a code point for YAML, which refuses halves of pairs even when they come in twos. */
function escapeForYaml(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : escapeUnit(code);
}

function quote(text: string, escaped: (character: string) => string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) {
    throw new Error(`text holds half of a surrogate pair, which no file can hold: ${JSON.stringify(text)}`);
  }
  return JSON.stringify(text).replace(ESCAPED, escaped);
}

/** Writes text as a JSON string in which everything invisible is escaped. Throws on half of a surrogate pair. */
export function quoteJson(text: string): string {
  return quote(text, escapeForJson);
}

/** Writes text as a double-quoted YAML scalar that YAML 1.1 and 1.2 read alike. Throws on half of a surrogate pair. */
export function quoteYaml(text: string): string {
  return quote(text, escapeForYaml);
}
