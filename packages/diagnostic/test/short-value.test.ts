import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortValue } from '../src/index.ts';

describe('shortValue', () => {
  it('is JSON text', () => {
    expect(shortValue({ a: [1, 'x', null] })).toBe('{"a":[1,"x",null]}');
  });

  it('has at most 120 characters, whole ones, that can all be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const short = shortValue(text);
        expect(short.length).toBeLessThanOrEqual(120);
        expect(short).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        if (!short.endsWith('…')) expect(JSON.parse(short)).toBe(text);
      }),
    );
  });

  it('does not leave half a character at the cut', () => {
    expect(shortValue(`${'a'.repeat(117)}😀bc`)).toBe(`"${'a'.repeat(117)}…`);
  });
});
