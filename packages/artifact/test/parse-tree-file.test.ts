import { type Diagnostic, diagnosticsOf } from '@tenantry/diagnostic';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatJson, formatYaml, parseTreeFile } from '../src/index.ts';
import { arbitraryJson } from './arbitrary-json.ts';

const PATH = 'tenants/acme/hub/project.yaml';

function problemsOf(text: string, path = PATH): readonly Diagnostic[] {
  return diagnosticsOf(parseTreeFile({ path, text }));
}

/** Whether a key of the value is one that no file may hold. */
function holdsForbiddenKey(value: unknown): boolean {
  return /"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value));
}

describe('a canonical file', () => {
  test.each([
    ['YAML', formatYaml, PATH],
    ['JSON', formatJson, 'tenants/acme/production/terraform/data/main.tf.json'],
  ] as const)('of %s is read back as the value that it was written from', (_, format, path) => {
    fc.assert(
      fc.property(
        arbitraryJson.filter((value) => !holdsForbiddenKey(value)),
        (value) => {
          const parsed = parseTreeFile({ path, text: format(value) });
          // JSON input is stricter than our output about numbers that need more than 15 digits.
          fc.pre(parsed.ok || path.endsWith('.yaml') || parsed.errors.some((one) => one.code !== 'json-number'));
          expect(parsed).toEqual({ ok: true, value, warnings: [] });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('YAML that programs read differently is refused', () => {
  test.each([
    ['an anchor', 'a: &x "b"\n', 'an anchor', 1, 4],
    ['an alias', 'a: "b"\nc: *a\n', 'an alias', 2, 4],
    ['a merge key', 'a:\n  <<: {}\n', 'the bare key "<<"', 2, 3],
    ['a tag', 'a: !!binary "aGk="\n', 'a tag', 1, 4],
    ['a directive', '%YAML 1.1\n---\na: "b"\n', 'a directive', 1, 1],
    ['a second document', 'a: "b"\n---\na: "c"\n', 'a second document', 2, 1],
    ['a bare `no`', 'a: no\n', 'the bare word "no"', 1, 4],
    ['a bare octal number of YAML 1.2', 'mode: 0o755\n', 'the bare word "0o755"', 1, 7],
    ['a bare octal number of YAML 1.1', 'mode: 0755\n', 'the bare word "0755"', 1, 7],
    ['a bare date', 'a: 2024-01-01\n', 'the bare word "2024-01-01"', 1, 4],
    ['a bare number of base 60', 'a: 12:34:56\n', 'the bare word "12:34:56"', 1, 4],
    ['an exponent without a fraction', 'a: 1e3\n', 'the bare word "1e3"', 1, 4],
    ['a number that a double cannot hold', 'a: 9007199254740993\n', 'the bare word "9007199254740993"', 1, 4],
    ['a bare key `on`', 'on: "x"\n', 'the bare key "on"', 1, 1],
    ['a key that is a number', '1: "x"\n', 'the bare key "1"', 1, 1],
    ['a key that is a map', '? {a: "b"}\n: "x"\n', 'a key is not text', 1, 3],
    ['a bare text over two lines', 'a: b\n  c\n', 'the bare word "b c"', 1, 4],
    ['the same key twice', 'a: "b"\nc: 1\na: "d"\n', 'the key "a" stands twice', 3, 1],
    ['the same key twice, quoted once', '"a": 1\na: 2\n', 'the key "a" stands twice', 2, 1],
    ['a way to the prototype', '"__proto__": {}\n', 'the key "__proto__" is not allowed', 1, 1],
    ['a NUL', 'a: "b\0"\n', 'the character U+0000', 1, 6],
    ['a byte order mark', '\ufeffa: 1\n', 'the character U+FEFF', 1, 1],
    ['a line end of YAML 1.1 only', 'a: "b\u0085c"\n', 'the character U+0085', 1, 6],
    ['half of a surrogate pair', 'a: "\\ud800"\n', 'half of a surrogate pair', 1, 4],
    ['an open bracket', 'a: [1,\n', 'flow', 2, 1],
    ['a tab for indentation', 'a:\n\tb: 1\n', 'tab', 2, 1],
  ])('%s', (_, text, message, line, column) => {
    const problems = problemsOf(text);
    expect(problems.map((one) => one.message).join('\n')).toContain(message);
    expect(problems[0]?.location).toMatchObject({ file: `generated/${PATH}`, line, column });
    expect(problems.every((one) => one.severity === 'error' && one.hint !== undefined)).toBe(true);
  });

  test('with every such place named at once, each with its pointer', () => {
    const problems = problemsOf('a: no\nb:\n  - on\n  - c/d: {e: 0o7}\n');
    expect(problems.map((one) => one.location?.pointer)).toEqual(['/a', '/b/0', '/b/1/c~1d/e']);
  });
});

describe('YAML written by hand is read', () => {
  test.each([
    [
      'comments, single quotes and flow style',
      "# c\na: 'it''s' # d\nb: {c: [1, -2.5, true, null]}\n",
      { a: "it's", b: { c: [1, -2.5, true, null] } },
    ],
    [
      'bare words of one meaning',
      '---\nkind: Service\napiVersion: apps/v1\n',
      { kind: 'Service', apiVersion: 'apps/v1' },
    ],
    ['a block of text', 'a: |\n  no\n  0755\n', { a: 'no\n0755\n' }],
    ['values that are left out', 'a:\nb: ~x\n'.replace('~x', '""'), { a: null, b: '' }],
    ['Windows line ends', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
  ])('%s', (_, text, value) => {
    expect(parseTreeFile({ path: PATH, text })).toEqual({ ok: true, value, warnings: [] });
  });
});

/** CPU seconds, which other programs on the machine do not change much; alone, no case needs a quarter of it. */
const MOST_SECONDS = 3;

function timed<T>(run: () => T): {
  readonly result: T;
  readonly seconds: number;
} {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}

describe('a hostile file costs little and gives few diagnostics', () => {
  const MIB = 1 << 20;
  const lines = (count: number, line: (number: number) => string) =>
    Array.from({ length: count }, (_, number) => line(number)).join('\n');
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['50 MiB of text', 'a'.repeat(50 * MIB)],
    ['open brackets', '['.repeat(120_000)],
    ['open braces', '{a: '.repeat(30_000)],
    ['dashes', '- '.repeat(60_000)],
    ['question marks', '? '.repeat(60_000)],
    ['colons', ': '.repeat(60_000)],
    ['stairs', lines(500, (depth) => `${' '.repeat(depth)}a:`)],
    ['dashed stairs', lines(500, (depth) => `${' '.repeat(depth)}-`)],
    ['brackets in lines of their own', '[\n'.repeat(60_000)],
    ['closing brackets', ']'.repeat(120_000)],
    [
      'a bomb of aliases',
      ['a0: &a0 ["x"]', ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)].join('\n'),
    ],
    ['anchors', '&a '.repeat(40_000)],
    ['tags', '!a '.repeat(40_000)],
    ['directives', '%a\n'.repeat(40_000)],
    ['documents', '---\n'.repeat(30_000)],
    ['an endless text', `a: "${'b\n'.repeat(60_000)}`],
    ['the same key again and again', 'a: 1\n'.repeat(25_000)],
    ['binary', String.fromCharCode(...Array.from({ length: 4096 }, (_, position) => (position * 31) % 256))],
    ['nothing but commas', `[${','.repeat(120_000)}`],
    ['commas with a word between', `{${' a:,'.repeat(30_000)}`],
    ['words without commas', `[${'"x""x"'.repeat(20_000)}`],
  ];

  test.each(HOSTILE)('%s', (_, text) => {
    const { result: problems, seconds } = timed(() => problemsOf(text));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(110);
    expect(JSON.stringify(problems).length).toBeLessThan(100_000);
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });

  test.each([
    ['open brackets', '['.repeat(65), 'maps and lists are nested more than 64 deep'],
    ['dashes', '- '.repeat(65), 'maps and lists are nested more than 64 deep'],
    ['question marks', '? '.repeat(65), 'maps and lists are nested more than 64 deep'],
    ['stairs', lines(130, (depth) => `${' '.repeat(depth)}a:`), 'maps and lists are nested more than 64 deep'],
    ['closing brackets', 'a: ]', '] closes nothing'],
    ['commas', 'a: [,]', 'a comma stands after no value'],
  ])('because the parser never sees %s', (_, text, message) => {
    expect(problemsOf(text).map((problem) => problem.message)).toContain(message);
  });

  test('values may be as deep as in JSON files, and no deeper', () => {
    expect(problemsOf(`${'['.repeat(32)}${']'.repeat(32)}`)).toEqual([]);
    expect(problemsOf(`${'['.repeat(33)}${']'.repeat(33)}`)).toMatchObject([{ code: 'json-too-deep' }]);
  });

  test.each([
    ['50 MiB of JSON', `"${'a'.repeat(50 * MIB)}"`],
    ['deep JSON', '['.repeat(MIB)],
    ['JSON that is not', '{"a": 1, "a": 2}'],
  ])('%s', (_, text) => {
    const { result: problems, seconds } = timed(() => problemsOf(text, 'tenants/acme/index.json'));
    expect(problems.length).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });

  test('many keys', () => {
    const { result: problems, seconds } = timed(() => problemsOf(lines(10_000, (number) => `k${number}: 1`)));
    expect(problems).toEqual([]);
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });

  test('arbitrary text never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(...'[]{}:-?,|>&*!%@`#"\'\n\t a1~<='.split(''))).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(typeof parseTreeFile({ path: PATH, text }).ok).toBe('boolean');
        },
      ),
      { numRuns: 3000 },
    );
  });
});

test('a file that is neither YAML nor JSON by its name is refused', () => {
  expect(problemsOf('#!/bin/sh\n', 'tenants/acme/run.sh')).toMatchObject([{ code: 'tree-unreadable' }]);
});
