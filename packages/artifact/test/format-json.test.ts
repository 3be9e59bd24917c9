import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatArtifact, formatJson, formatYaml, hashOf, sha256 } from '../src/index.ts';
import { arbitraryJson } from './arbitrary-json.ts';

describe('canonical JSON', () => {
  test('is read back as it was by every JSON parser', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        expect(JSON.parse(formatJson(value))).toEqual(value);
      }),
      { numRuns: 1500 },
    );
  });

  test('begins with the sections of Terraform in their order and sorts everything else by code units', () => {
    const value = {
      resource: { b: 1, a: { data: 1, Z: 2 } },
      output: {},
      data: {},
      locals: {},
      extra: 0,
      terraform: {},
      provider: [],
      variable: {},
    };
    expect(Object.keys(JSON.parse(formatJson(value)))).toEqual([
      ...['terraform', 'provider', 'variable', 'locals', 'data', 'resource', 'output', 'extra'],
    ]);
    expect(formatJson({ resource: { b: [1, []], a: { 10: {}, 9: null, Z: 2 } } })).toBe(
      '{\n  "resource": {\n    "a": {\n      "10": {},\n      "9": null,\n      "Z": 2\n    },\n    "b": [\n      1,\n      []\n    ]\n  }\n}\n',
    );
  });

  test('leaves members out that are undefined and keeps null', () => {
    expect(formatJson({ a: undefined, b: null })).toBe('{\n  "b": null\n}\n');
  });

  test('escapes what nobody sees', () => {
    expect(formatJson('a\u202eb\u{e0041}\u007f')).toBe('"a\\u202eb\\udb40\\udc41\\u007f"\n');
  });

  test.each([[Number.NaN], [Number.NEGATIVE_INFINITY], ['\ud83d']])('refuses %j', (value) => {
    expect(() => formatJson({ a: [value] })).toThrow();
  });
});

describe('the hash of a value', () => {
  test('does not depend on the order of its keys', () => {
    expect(hashOf({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(hashOf({ b: [{ d: 3, c: 2 }], a: 1 }));
  });

  test('depends on the order of its lists', () => {
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  });

  test('is SHA-256 in lower-case hex', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hashOf(null)).toBe(sha256('null\n'));
  });
});

describe('an artifact is written', () => {
  const value = { b: 'x', a: 1 };

  test('as its extension asks', () => {
    expect(formatArtifact({ path: 'a/b.yaml', value })).toEqual({ path: 'a/b.yaml', text: formatYaml(value) });
    expect(formatArtifact({ path: 'a/main.tf.json', value })).toEqual({
      path: 'a/main.tf.json',
      text: formatJson(value),
    });
  });

  test('never under an extension that nobody reads', () => {
    expect(() => formatArtifact({ path: 'a/b.yml', value })).toThrow('a/b.yml ends in neither .yaml nor .json');
  });
});
