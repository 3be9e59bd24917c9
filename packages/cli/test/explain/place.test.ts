import { parseJson } from '@tenantry/diagnostic';
import { expect, test } from 'vitest';
import { parsePlace } from '../../src/explain/place.ts';
import { pointerOnLine } from '../../src/explain/pointer-on-line.ts';

test.each([
  ['generated/a.yaml:12', { kind: 'line', file: 'generated/a.yaml', line: 12 }],
  ['generated/a.yaml:12:7', { kind: 'line', file: 'generated/a.yaml', line: 12 }],
  ['C:/x/a.json:3', { kind: 'line', file: 'C:/x/a.json', line: 3 }],
  ['tenants/a.json#/tier', { kind: 'field', file: 'tenants/a.json', pointer: '/tier' }],
  ['tenants/a.json#', { kind: 'field', file: 'tenants/a.json', pointer: '' }],
  ['a.json#/x/a:3', { kind: 'field', file: 'a.json', pointer: '/x/a:3' }],
])('%s is a place', (text, place) => {
  expect(parsePlace(text)).toEqual(place);
});

test.each(['', 'a.json', 'a.json:', 'a.json:0', 'a.json:-1', ':3', '#/a', 'a.json#tier', 'a.json:99999999999'])(
  '%j is no place',
  (text) => {
    expect(parsePlace(text)).toBeNull();
  },
);

test('a line stands for the field that begins on it', () => {
  const parsed = parseJson({
    path: 'a.json',
    bytes: Buffer.from('{\n  "a": {\n    "b": [\n      1\n    ]\n  }\n}\n'),
  });
  if (!parsed.ok) throw new Error('the example is not JSON');
  expect([1, 2, 3, 4, 5].map((line) => pointerOnLine(parsed.value, line))).toEqual([
    null,
    '/a',
    '/a/b',
    '/a/b/0',
    null,
  ]);
});
