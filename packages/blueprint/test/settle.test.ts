import { describe, expect, test } from 'vitest';
import { Located } from '../src/located.ts';
import { settle } from '../src/settle.ts';
import { listOf, type Source, Sourced } from '../src/sourced.ts';

const tier: Source = {
  level: 'tier',
  file: 'tiers/plain.json',
  pointer: '/size',
};
const tenant: Source = {
  level: 'tenant',
  file: 'tenants/acme.json',
  pointer: '/id',
};

describe('settling', () => {
  test('takes the sources away and keeps the value', () => {
    const { value } = settle<{
      a: string;
      list: readonly { b: number | null }[];
    }>({
      a: new Sourced('x', [tier]),
      list: [{ b: new Sourced(1, [tier]) }, { b: new Sourced(null, [tenant]) }],
    });
    expect(value).toEqual({ a: 'x', list: [{ b: 1 }, { b: null }] });
  });

  test('tells the sources of each decision by its pointer, with escaped keys', () => {
    const { sources } = settle<Record<string, readonly string[]>>({
      'a/b~c': [new Sourced('x', [tier])],
    });
    expect([...sources]).toEqual([['/a~1b~0c/0', [tier]]]);
  });

  test('lets one decision speak for a whole object', () => {
    const { value, sources } = settle<{ a: { b: number } }>({
      a: new Sourced({ b: 1 }, [tier]),
    });
    expect(value).toEqual({ a: { b: 1 } });
    expect([...sources.keys()]).toEqual(['/a']);
  });

  test('gives an empty list the sources of what could have filled it', () => {
    const { sources } = settle<{ a: readonly string[] }>({
      a: listOf([], new Sourced('any', [tenant])),
    });
    expect(sources.get('/a')).toEqual([tenant]);
  });

  test('throws on a value without a source', () => {
    expect(() => settle<unknown>({ a: 'x' } as never)).toThrow('"/a"');
  });
});

describe('sources', () => {
  test('of a value made of two are those of both, once, the first one first', () => {
    const both = new Sourced('a', [tier]).with(new Sourced('b', [tenant, tier]), (one, other) => one + other);
    expect(both).toEqual(new Sourced('ab', [tier, tenant]));
  });

  test('of a value in a file are its place and what chose the file', () => {
    const file = new Located({ a: { 'b/c': 1 } }, { level: 'tier', file: 'tiers/plain.json', chosenBy: [tenant] });
    expect(file.get('a').get('b/c').sources).toEqual([{ ...tier, pointer: '/a/b~1c' }, tenant]);
  });

  test('never lead to what an object inherits', () => {
    const table: Record<string, number> = { a: 1 };
    expect(new Located(table, { level: 'tier', file: 'x', chosenBy: [] }).find('constructor')).toBeNull();
  });
});
