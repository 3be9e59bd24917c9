import fc from 'fast-check';

/** Pieces that mean something to Terraform, JSON, JavaScript's replace or cdktf. */
const PIECES = [
  '$',
  '%',
  '{',
  '}',
  '"',
  '\\',
  '~',
  '\n',
  '${',
  '%{',
  '$${',
  '%%{',
  '$$',
  '$&',
  "$'",
  '<<EOT',
  '\u2028',
  '//',
  'é',
  '😀',
  'a',
  ' ',
  `\${file("/etc/hostname")}`,
  '%{ if true }x%{ endif }',
  'x", file("/etc/hostname"), "y',
  'TOKEN.0',
  // What cdktf takes for its number and map tokens.
  '-8.109562212591379e+298',
  'String Map Token Value',
];

/** Text made to be evaluated by somebody on its way. */
export function hostileText(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
}
