import type { JsonValue } from '@tenantry/diagnostic';
import fc from 'fast-check';

/** Text that YAML or JSON readers are known to read as something else, or to refuse. */
export const UGLY_TEXTS = [
  ...['', ' ', '~', 'null', 'Null', 'NULL', 'y', 'Y', 'n', 'no', 'No', 'NO', 'yes', 'on', 'off', 'true', 'False'],
  ...['0o755', '0755', '012', '0x1F', '0b101', '1_000', '1e3', '1E+3', '.5', '5.', '+1', '-', '.inf', '-.INF', '.nan'],
  ...['12:34:56', '190:20:30', '2024-01-01', '2024-01-01T00:00:00Z', '<<', '=', '*a', '&a', '!a', '!!str', '%a', '@a'],
  ...[
    '`a',
    '|',
    '>',
    '?',
    '? a',
    ':',
    'a: b',
    'a:',
    ' a',
    'a ',
    '- a',
    '-',
    '---',
    '...',
    '# a',
    'a # b',
    '[',
    '{',
    ',',
  ],
  ...[
    '"',
    "'",
    '\\',
    '\\"',
    '\\u0041',
    '\\x41',
    '\t',
    '\n',
    '\r',
    '\r\n',
    'a\nb',
    'a\n\nb\n',
    '\ta',
    'a\t',
    '\0',
    '\u0007',
  ],
  ...['\u007f', '\u0080', '\u0085', 'a\u0085b', '\u00a0', '\u00ad', '\u200b', '\u202e', '\u2028', 'a\u2028b', '\u2029'],
  ...[
    '\ufeff',
    '\ufeffa',
    '\ufdd0',
    '\ufffd',
    '\ufffe',
    '\uffff',
    '\u{1fffe}',
    '\u{10ffff}',
    '\u{e0041}',
    '😀',
    '👩‍💻',
    'é',
    'é',
  ],
  ...['__proto__', 'constructor', 'toString', 'a'.repeat(1023), 'b c'.repeat(500), '\u0024{a}', '%{a}', '{{ a }}'],
] as const;

/** Any text, ugly ones often. Never half of a surrogate pair. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...UGLY_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...UGLY_TEXTS), { maxLength: 3 }).map((parts) => parts.join('')) },
);

const arbitraryNumber = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.constantFrom(1e21, 5e-324, 1.7976931348623157e308, 0.1, 1e-7, -1.5e300),
);

/** Any JSON value of a few levels. */
export const arbitraryJson: fc.Arbitrary<JsonValue> = fc.letrec<{
  value: JsonValue;
  map: JsonValue;
  list: JsonValue;
}>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    arbitraryText,
    arbitraryNumber,
    fc.boolean(),
    fc.constant(null),
    tie('map'),
    tie('list'),
  ),
  map: fc
    .array(
      fc.tuple(
        fc.oneof(arbitraryText, fc.constantFrom('metadata', 'kind', 'name', 'data', 'apiVersion')),
        tie('value'),
      ),
      { maxLength: 6 },
    )
    .map((entries) => Object.fromEntries(entries)),
  list: fc.array(tie('value'), { maxLength: 5 }),
})).value;
