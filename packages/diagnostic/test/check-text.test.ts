import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText, type Diagnostic, type JsonValue, parseJson } from '../src/index.ts';
import { source } from './source.ts';

/** Begins an interpolation of Terraform. */
const OPEN = '${';

function problemsOf(value: JsonValue): readonly Diagnostic[] {
  const parsed = parseJson(source(JSON.stringify(value)));
  return parsed.ok ? checkText(parsed.value) : parsed.errors;
}

function codesOf(value: JsonValue): readonly string[] {
  return problemsOf(value).map(({ code, location }) => `${code} ${location?.pointer}`);
}

describe('checkText', () => {
  it.each([
    `${OPEN}file("/etc/passwd")}`,
    '%{ if true }',
    '#{TfToken[TOKEN.0]}',
    '&{TfToken[TOKEN.0]}',
    '{{ .path }}',
    'TfToken[TOKEN.1]',
    `$${OPEN}x}`,
    `${OPEN}{ secrets.A }}`,
  ])('refuses %s wherever it stands', (text) => {
    expect(codesOf({ a: [`before ${text} behind`] })).toEqual(['text-template /a/0']);
    expect(codesOf({ [text]: 1 }).map((problem) => problem.split(' ')[0])).toEqual(['text-template']);
  });

  it.each([
    ['a control character', '\u0007'],
    ['a line break', '\n'],
    ['DEL', '\u007f'],
    ['a C1 control', '\u0085'],
    ['a line separator', '\u2028'],
    ['a bidirectional override', '\u202e'],
    ['a bidirectional isolate', '\u2066'],
    ['a zero-width space', '\u200b'],
    ['a zero-width joiner', '\u200d'],
    ['a byte order mark inside', '\ufeff'],
    ['a soft hyphen', '\u00ad'],
    ['a Hangul filler', '\u3164'],
    ['a variation selector', '\ufe0f'],
    ['a tag character', '\u{e0041}'],
    ['a noncharacter', '\ufffe'],
  ])('refuses %s in text and in keys', (_name, character) => {
    expect(codesOf({ a: `x${character}y` })).toEqual(['text-control-character /a']);
    expect(codesOf({ [`x${character}y`]: 1 })[0]).toMatch(/^text-control-character/);
  });

  it('names the characters that nobody can see, and shows them escaped', () => {
    const [problem] = problemsOf({ a: 'x\u202ey\u200b' });
    expect(problem?.message).toBe('text "x\\u202ey\\u200b" holds U+202E, U+200B, which nobody can see');
    expect(problem?.value).toBe('"x\\u202ey\\u200b"');
  });

  it('places a key at the key and text at the text', () => {
    const problems = problemsOf({ [`${OPEN}a}`]: `${OPEN}b}` });
    expect(problems.map(({ location }) => location?.column)).toEqual([2, 9]);
  });

  it.each([
    'Ærø Kommune',
    '株式会社',
    'O’Neill & Söhne',
    '100 % $5 #1 {x} €',
    'مرحبا',
    '😀',
    'a \'quoted\' "word" \\ /',
  ])('accepts %s', (text) => {
    expect(codesOf({ [text]: text })).toEqual([]);
  });

  it('never lets a marker through, whatever stands around it', () => {
    const marker = fc.constantFrom('${', '%{', '#{', '&{', '{{', 'TfToken[');
    fc.assert(
      fc.property(fc.string(), marker, fc.string(), (before, found, behind) => {
        expect(codesOf([before + found + behind])).toContain('text-template /0');
      }),
    );
  });
});
