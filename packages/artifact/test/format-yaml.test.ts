import type { JsonValue } from '@tenantry/diagnostic';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatYaml } from '../src/index.ts';
import { arbitraryJson, arbitraryText, UGLY_TEXTS } from './arbitrary-json.ts';

/** Readers that are not ours. */
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['yaml as YAML 1.2', (text) => parse(text, { version: '1.2' })],
  ['yaml as YAML 1.1', (text) => parse(text, { version: '1.1', schema: 'yaml-1.1', merge: true })],
  ['js-yaml', (text) => load(text)],
];

describe.each(READERS)('%s', (_, read) => {
  test('reads every value back as it was', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        expect(read(formatYaml(value))).toEqual(value);
      }),
      { numRuns: 1500 },
    );
  });

  test.each(UGLY_TEXTS.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    'reads text %s back, as value and as key',
    (_name, text) => {
      const value = { [text]: text, list: [text, [text]], map: { [text]: { [text]: null } } };
      expect(read(formatYaml(value))).toEqual(value);
    },
  );
});

describe('canonical YAML', () => {
  test('does not depend on the order in which members were set', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        expect(formatYaml(reversed(value))).toBe(formatYaml(value));
      }),
    );
  });

  test('is one document of printable characters with one newline at its end', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        const text = formatYaml(value);
        expect(text).toMatch(/[^\n]\n$/);
        expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u200b-\u200f\u2028-\u202e\ufeff\ufffe\uffff]/u);
      }),
    );
  });

  test('quotes every text and leaves safe keys bare', () => {
    expect(
      formatYaml({
        image: 'nginx',
        'app.kubernetes.io/name': 'on',
        on: 1,
        Yes: true,
        'a b': null,
      }),
    ).toBe('Yes'.replace('Yes', '"Yes": true\n"a b": null\napp.kubernetes.io/name: "on"\nimage: "nginx"\n"on": 1\n'));
  });

  test('begins a Kubernetes object with what identifies it', () => {
    const metadata = { annotations: {}, labels: { b: 'x', a: 'y' }, namespace: 'n', name: 'm', finalizers: [] };
    expect(
      formatYaml({
        spec: { template: { metadata: { labels: {}, name: 't' } } },
        metadata,
        kind: 'K',
        apiVersion: 'v1',
      }),
    ).toBe(
      [
        'apiVersion: "v1"',
        'kind: "K"',
        'metadata:',
        '  name: "m"',
        '  namespace: "n"',
        '  labels:',
        '    a: "y"',
        '    b: "x"',
        '  annotations: {}',
        '  finalizers: []',
        'spec:',
        '  template:',
        '    metadata:',
        '      name: "t"',
        '      labels: {}',
        '',
      ].join('\n'),
    );
  });

  test('nests lists and maps on the line of their dash', () => {
    expect(formatYaml({ a: [{ b: 1, c: [2] }, [[3], 4], {}, []] })).toBe(
      ['a:', '  - b: 1', '    c:', '      - 2', '  - - - 3', '    - 4', '  - {}', '  - []', ''].join('\n'),
    );
  });

  test.each([
    ...['\u007f', '\u0085', '\u009f', '\u00ad', '\u061c', '\u200b', '\u200f', '\u2028', '\u202e', '\u2060', '\u2069'],
    ...['\ufdd0', '\ufeff', '\ufff9', '\ufffe', '\uffff', '\u{1fffe}', '\u{10ffff}', '\u{e0041}'],
  ])('escapes what nobody sees: %j', (character) => {
    const code = character.codePointAt(0) ?? 0;
    const escaped =
      code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    expect(formatYaml(`a${character}b`)).toBe(`"a${escaped}b"\n`);
  });

  test.each([
    [1e21, '1.0e+21'],
    [-1.5e-9, '-1.5e-9'],
    [100, '100'],
    [0.1, '0.1'],
    [-0, '0'],
  ])('writes %d so that YAML 1.1 sees a number', (number, text) => {
    expect(formatYaml(number)).toBe(`${text}\n`);
  });

  test('leaves members out that are undefined and keeps null', () => {
    expect(formatYaml({ a: undefined, b: null, c: { d: undefined } })).toBe('b: null\nc: {}\n');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (number) => {
    expect(() => formatYaml({ a: [number] })).toThrow(`${number} cannot be written`);
  });

  test.each(['\ud800', 'a\udfffb', '\udc00\ud800'])('refuses half of a surrogate pair in %j', (text) => {
    expect(() => formatYaml({ a: text })).toThrow('half of a surrogate pair');
    expect(() => formatYaml({ [text]: 1 })).toThrow('half of a surrogate pair');
  });

  test('gives different values different bytes', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (one, other) => {
        expect(formatYaml(one) === formatYaml(other)).toBe(one === other);
      }),
    );
  });
});

/** The same value with the members of every object set in the opposite order. */
function reversed(value: JsonValue | undefined): JsonValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
