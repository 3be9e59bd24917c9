import { checkText, type JsonDocument } from '@tenantry/diagnostic';
import fc from 'fast-check';

/** Texts that some reader of YAML, HCL, shell, Markdown or JSON takes for something else. */
const AWKWARD_TEXTS = [
  ...['no', 'Yes', 'on', 'y', 'NULL', '~', 'true', '0o755', '0755', '1e3', '.5', '0x1F', '1_000', '12:34:56', '.inf'],
  ...[
    '2024-01-01',
    '2024-01-01T00:00:00Z',
    '<<',
    '=',
    '-',
    '---',
    '...',
    '- a',
    'a: b',
    'a #b',
    '# a',
    '!!binary aa==',
  ],
  ...[
    '&a',
    '*a',
    '@a',
    '`a`',
    '|',
    '>-',
    '%TAG',
    '{}',
    '[]',
    '{a: 1}',
    '"',
    "'",
    "''",
    '"a"',
    '\\',
    '\\n',
    'a\\',
    '\\u0000',
  ],
  ...[
    '$',
    '%',
    '$$',
    '%%',
    '$ {a}',
    '% {a}',
    '$(id)',
    '`id`',
    '; id',
    '<!-- -->',
    '</script>',
    '[a](b)',
    '::error::',
    '//',
  ],
  ...[
    'TfToken',
    '<<EOT',
    ' a',
    'a ',
    ' ',
    '  ',
    'ÅÄÖ',
    'Straße',
    'שלום',
    'مرحبا',
    '日本',
    '🚀',
    '🇸🇪',
    'e\u0301',
    '\u00a0',
    '__proto__',
  ],
].filter(isHarmless);

const AWKWARD_CHARACTERS = [...`"'\\$%{}~#&*!|>@\`:-?[]<,=/;^()+_. `];

/** Any one character that may stand in a tenant's text. */
const character: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...AWKWARD_CHARACTERS) },
  { weight: 4, arbitrary: characterBetween(0x20, 0x7e) },
  { weight: 1, arbitrary: fc.constantFrom(...'äßñאבגשابتث日🚀', '\u0301', '\u00a0', '\u3000') },
  { weight: 1, arbitrary: characterBetween(0xa1, 0xffff) },
  { weight: 1, arbitrary: characterBetween(0x10000, 0x10ffff) },
);

/**
 * Free text of a tenant file: of every character that the schema and `checkText` let through, often of those that some
 * consumer's syntax gives a meaning.
 *
 * @param maxLength Most characters, counted as code points like the schema's `maxLength`.
 */
export function arbitraryText({
  minLength = 1,
  maxLength,
}: {
  minLength?: number;
  maxLength: number;
}): fc.Arbitrary<string> {
  const fitting = AWKWARD_TEXTS.filter((text) => [...text].length >= minLength && [...text].length <= maxLength);
  return fc
    .oneof(
      fc.constantFrom(...fitting),
      fc.array(character, { minLength, maxLength, size: 'small' }).map((characters) => characters.join('')),
      fc.array(character, { minLength, maxLength, size: 'max' }).map((characters) => characters.join('')),
    )
    .filter(isHarmless);
}

function characterBetween(min: number, max: number): fc.Arbitrary<string> {
  return fc
    .integer({ min, max })
    .map((code) => String.fromCodePoint(code))
    .filter(isHarmless);
}

/** Whether the program's own check of texts lets a text through. */
function isHarmless(text: string): boolean {
  const nowhere = { file: '' };
  const document: JsonDocument = { file: '', value: text, locate: () => nowhere, locateKey: () => nowhere };
  return checkText(document).length === 0;
}
