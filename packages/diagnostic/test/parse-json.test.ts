import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, type JsonLimits, parseJson } from '../src/index.ts';
import { source } from './source.ts';

/** Errors of a file, as `code line:column pointer`. */
function errorsOf(content: string | Uint8Array, limits?: JsonLimits): readonly string[] {
  return refusals(content, limits).map(
    ({ code, location }) => `${code} ${location?.line}:${location?.column} ${location?.pointer}`,
  );
}

function refusals(content: string | Uint8Array, limits?: JsonLimits): readonly Diagnostic[] {
  const result = parseJson(source(content), limits);
  return result.ok ? [] : result.errors;
}

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
}

describe('parseJson: bytes that are not text', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d), 'text-encoding 1:1 '],
    ['UTF-16 with a byte order mark', bytes(0xff, 0xfe, ...utf16('{}')), 'text-encoding 1:1 '],
    ['UTF-16 without one', utf16('{"a":1}'), 'text-encoding 1:2 '],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0), 'text-encoding 1:1 '],
    ['a lonely NUL', bytes(0x7b, 0x0a, 0x0a, 0x00, 0x7d), 'text-encoding 3:1 '],
    ['a byte that is no UTF-8', bytes(0x7b, 0x0a, 0x22, 0x78, 0xff, 0x22, 0x7d), 'text-encoding 2:3 '],
    ['an overlong form', bytes(0x22, 0xc0, 0xaf, 0x22), 'text-encoding 1:2 '],
    ['half a surrogate pair in UTF-8', bytes(0x22, 0xed, 0xa0, 0x80, 0x22), 'text-encoding 1:3 '],
    ['an end inside a character', bytes(0x22, 0xe2, 0x82), 'text-encoding 1:3 '],
  ];
  it.each(cases)('refuses %s and says where', (_name, content, error) => {
    expect(errorsOf(content)).toEqual([error]);
  });

  it('names the encoding that it meets', () => {
    expect(refusals(bytes(0xff, 0xfe, ...utf16('{}')))[0]?.message).toContain('UTF-16 (little endian)');
  });
});

describe('parseJson: text that is not JSON', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['nothing', '', ['json-syntax 1:1 ']],
    ['only blanks', ' \n ', ['json-syntax 2:2 ']],
    ['an object that is not closed', '{"a": {"b": 1}', ['json-syntax 1:15 ']],
    ['a trailing comma in an object', '{\n  "a": 1,\n}', ['json-syntax 3:1 ']],
    ['a trailing comma in a list', '{"a": [1,]}', ['json-syntax 1:10 /a/1']],
    ['a missing comma', '{"a": 1\n "b": 2}', ['json-syntax 2:2 ']],
    ['a missing colon', '{"a" 1}', ['json-syntax 1:6 /a']],
    ['a comment', '// mine\n{}', ['json-syntax 1:1 ']],
    ['single quotes', "{'a': 1}", ['json-syntax 1:2 ']],
    ['a leading zero', '{"a": 01}', ['json-syntax 1:8 ']],
    ['a plus sign', '{"a": +1}', ['json-syntax 1:7 /a']],
    ['NaN', '[NaN]', ['json-syntax 1:2 ']],
    ['a line break inside text', '["a\nb"]', ['json-syntax 1:2 ', 'json-syntax 2:1 /0']],
    ['an unknown escape', '["\\x41"]', ['json-syntax 1:2 ']],
    ['a broken escape', '["\\u12g4"]', ['json-syntax 1:2 ']],
    ['a second value', '{} {}', ['json-syntax 1:4 ']],
    ['a no-break space', '{\u00a0"a": 1}', ['json-syntax 1:2 ']],
  ];
  it.each(cases)('refuses %s and says where', (_name, text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });

  it('tells the errors of all lines at once', () => {
    expect(errorsOf('{\n"a": tru,\n"b": 1,,\n"c": 1\n}').map((error) => error.split(' ')[1])).toEqual(['2:6', '3:8']);
  });

  it('counts lines the way editors do, whichever line break they have', () => {
    expect(errorsOf('{\r\n"a": x\r\n}')).toEqual(['json-syntax 2:6 /a']);
    expect(errorsOf('{\r"a": x\r}')).toEqual(['json-syntax 2:6 /a']);
  });

  it('says the offending token and what to write instead in every error', () => {
    for (const [, text] of cases) {
      for (const error of refusals(text)) {
        expect(error.value).toBeTruthy();
        expect(error.hint).toBeTruthy();
        expect(error.message).toMatch(/^[a-zJ].*[^.]$/s);
      }
    }
  });
});

describe('parseJson: JSON that programs read differently', () => {
  it('refuses a key that stands twice in one object, and names both places', () => {
    const text = '{\n  "a": {"x": 1},\n  "b": {"x": 1},\n  "a": 2\n}';
    expect(errorsOf(text)).toEqual(['json-duplicate-key 4:3 /a']);
    expect(refusals(text)[0]?.related?.[0]?.location).toMatchObject({
      line: 2,
      column: 3,
      pointer: '/a',
    });
  });

  it('names the first place of a key that stands three times', () => {
    const found = refusals('{"a": 1, "a": 2, "a": 3}');
    expect(found.map(({ related }) => related?.[0]?.location.column)).toEqual([2, 2]);
  });

  it('sees through escapes that spell the same key', () => {
    expect(errorsOf('{"a": 1, "\\u0061": 2}')).toEqual(['json-duplicate-key 1:10 /a']);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any depth', (key) => {
    expect(errorsOf(`{"a": [{"${key}": {}}]}`)).toEqual([`json-key-forbidden 1:9 /a/0/${key}`]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each(['9007199254740993', '9007199254740992', '1e400', '-1e400', '1e-400', '-0', '0.1000000000000000001', '1e21'])(
    'refuses the number %s, which a double does not hold',
    (number) => {
      expect(errorsOf(`{"n": ${number}}`)).toEqual(['json-number 1:7 /n']);
    },
  );

  it.each(['0', '-1', '9007199254740991', '0.1', '1.50', '12e3', '1E+2', '2.5e-3', '0.0', '0e5', '100'])(
    'accepts the number %s',
    (number) => {
      expect(errorsOf(`{"n": ${number}}`)).toEqual([]);
    },
  );

  it('refuses half a surrogate pair in text and in keys', () => {
    expect(errorsOf('{"a": "\\ud800", "\\udc00": 1, "b": "\\ud83d\\ude00"}')).toEqual([
      'text-control-character 1:7 /a',
      'text-control-character 1:17 /\udc00',
    ]);
  });

  it('tells problems of every kind at once', () => {
    const text = '{"a": 1,\n "a": 2,\n "__proto__": 3,\n "n": 1e400,\n "s": "\\ud800",\n "x": tru\n}';
    expect(refusals(text).map(({ code }) => code)).toEqual([
      'json-duplicate-key',
      'json-key-forbidden',
      'json-number',
      'text-control-character',
      'json-syntax',
    ]);
  });
});

describe('parseJson: files made to hurt', () => {
  const hostile: readonly (readonly [string, () => string | Uint8Array, string])[] = [
    ['10 MB of text', () => `{"a": "${'a'.repeat(10_000_000)}"}`, 'file-too-large'],
    ['10 MB of 0xff', () => new Uint8Array(10_000_000).fill(0xff), 'file-too-large'],
    ['20 000 lists in one another', () => '['.repeat(20_000), 'json-too-deep'],
    ['20 000 objects in one another', () => '{"a":'.repeat(20_000), 'json-too-deep'],
    ['brackets behind a broken comment', () => `["/* " /* " */ ${'['.repeat(20_000)}`, 'json-too-deep'],
    ['brackets behind text that is not closed', () => `["a\n${'['.repeat(20_000)}`, 'json-too-deep'],
    ['brackets behind wrong closing ones', () => '[}{]'.repeat(20_000), 'json-too-deep'],
    ['250 000 digits', () => '1'.repeat(250_000), 'json-number'],
    ['an exponent without end', () => `1e${'9'.repeat(250_000)}`, 'json-number'],
    ['a key 40 000 times', () => `{${'"a":1,'.repeat(40_000)}"a":1}`, 'json-duplicate-key'],
    ['an error on each of 100 000 lines', () => 'x\n'.repeat(100_000), 'json-syntax'],
    ['250 000 blanks', () => ' '.repeat(250_000), 'json-syntax'],
  ];
  it.each(hostile)('answers within a second to %s', (_name, content, code) => {
    const file = content();
    const start = performance.now();
    const errors = refusals(file);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(errors[0]?.code).toBe(code);
    expect(errors.length).toBeLessThanOrEqual(101);
  });

  it('says how many problems it does not show', () => {
    expect(refusals('x\n'.repeat(250)).at(-1)?.message).toBe('150 more problems of this file are not shown');
  });

  it('points at the bracket that goes too deep', () => {
    expect(errorsOf('{"a": [[1], [[2]]]}', { maxDepth: 3 })).toEqual(['json-too-deep 1:14 /a/1/0']);
    expect(errorsOf('{"a": [[1], [[2]]]}', { maxDepth: 4 })).toEqual([]);
  });

  it('reads a file of exactly the largest size', () => {
    expect(errorsOf('"abc"', { maxBytes: 5 })).toEqual([]);
    expect(errorsOf('"abc"', { maxBytes: 4 })).toEqual(['file-too-large 1:1 ']);
  });

  it('never overflows the stack, whatever brackets and quotes it meets', () => {
    const pieces = fc.constantFrom('[', ']', '{', '}', '"', ',', ':', '\n', '/*', '*/', '//', '\\', '"a":', '1');
    const soup = fc.array(pieces, { maxLength: 40 }).map((start) => start.join(''));
    fc.assert(
      fc.property(soup, fc.constantFrom('[', '{"a":', '[{"a":'), (start, opening) => {
        expect(parseJson(source(start + opening.repeat(30_000))).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe('parseJson: laws', () => {
  it('reads what the engine reads', () => {
    const json = fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' });
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const result = parseJson(source(text), { maxBytes: 1_000_000 });
        if (result.ok) expect(result.value.value).toEqual(JSON.parse(text));
        else for (const { code } of result.errors) expect(code).toMatch(/^(json-number|json-key-forbidden)$/);
      }),
    );
  });

  it('refuses what the engine refuses, and calls the rest JSON', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"',
      '1',
      '-',
      '.5',
      'e1',
      '\\',
      'true',
      ' ',
      '\n',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const isSyntaxError = refusals(text).some(({ code }) => code === 'json-syntax');
        expect(isSyntaxError).toBe(!engineReads(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('places every value where its text begins', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.string() }), { maxLength: 8 }), (items) => {
        const text = JSON.stringify({ items }, null, 2);
        const result = parseJson(source(text));
        const lines = text.split('\n');
        items.forEach(({ id }, index) => {
          const location = result.ok ? result.value.locate(`/items/${index}/id`) : undefined;
          const line = lines[(location?.line ?? 0) - 1] ?? '';
          expect(line.slice((location?.column ?? 0) - 1)).toBe(JSON.stringify(id));
        });
      }),
    );
  });
});

describe('a document that was read', () => {
  const result = parseJson(source('{\n  "a/b": {"~": [1, {"c": 2}]},\n  "d": null\n}'));
  const document = result.ok ? result.value : undefined;

  it('locates values by their pointers, with escapes', () => {
    expect(document?.locate('/a~1b/~0/1/c')).toEqual({
      file: 'tenants/acme.json',
      line: 2,
      column: 26,
      pointer: '/a~1b/~0/1/c',
    });
  });

  it('locates the value around what is not there, and keeps the pointer as asked', () => {
    expect(document?.locate('/a~1b/~0/7/x')).toMatchObject({
      line: 2,
      column: 16,
      pointer: '/a~1b/~0/7/x',
    });
    expect(document?.locate('/nowhere')).toMatchObject({
      line: 1,
      column: 1,
      pointer: '/nowhere',
    });
  });

  it('locates keys', () => {
    expect(document?.locateKey('/d')).toMatchObject({ line: 3, column: 3 });
    expect(document?.locateKey('/a~1b/~0/0')).toMatchObject({
      line: 2,
      column: 17,
    });
  });
});

function engineReads(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
