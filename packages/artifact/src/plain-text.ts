const WORD = /^[A-Za-z_][A-Za-z0-9_./-]*$/;

/** Words that YAML 1.1 or 1.2 reads as a truth value, null or a number, in lower case. */
const TYPED_WORDS: ReadonlySet<string> = new Set([
  'y',
  'n',
  'yes',
  'no',
  'on',
  'off',
  'true',
  'false',
  'null',
  'nan',
  'inf',
]);

/** Whether every YAML reader takes a bare word for text. */
export function isPlainText(text: string): boolean {
  return WORD.test(text) && !(text.length <= 5 && TYPED_WORDS.has(text.toLowerCase()));
}
