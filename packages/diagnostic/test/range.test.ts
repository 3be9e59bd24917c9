import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRanges, enclosingRange, formatRange, parseRange, rangeContains, rangesOverlap } from '../src/index.ts';

const MAX = 2 ** 32 - 1;

describe('parseRange', () => {
  it.each([
    '10.64.1.0/22',
    '10.64.0.1/32 ',
    '10.64.0.0/33',
    '10.64.0.256/32',
    '010.64.0.0/22',
    '10.64.0.0/022',
    '10.64.0/22',
    '10.64.0.0',
    '10.64.0.0/',
    '0x0a.64.0.0/22',
    '::/0',
    '١٠.64.0.0/22',
    '',
  ])('refuses %j', (text) => {
    expect(parseRange(text)).toBe(null);
  });

  it.each([
    ['0.0.0.0/0', 0, MAX],
    ['255.255.255.255/32', MAX, MAX],
    ['128.0.0.0/1', 2 ** 31, MAX],
    ['10.64.0.0/22', 171_966_464, 171_967_487],
  ])('reads %s', (text, first, last) => {
    expect(parseRange(text)).toMatchObject({ first, last });
  });

  it('reads what formatRange writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX }), fc.integer({ min: 0, max: 32 }), (address, prefix) => {
        const octets = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256);
        const range = enclosingRange(`${octets.join('.')}/${prefix}`);
        if (range === null) throw new Error('a well-formed range was refused');
        expect(parseRange(formatRange(range))).toEqual(range);
        expect(range.first <= address && address <= range.last).toBe(true);
        expect(range.last - range.first + 1).toBe(2 ** (32 - prefix));
      }),
    );
  });
});

describe('ranges beside one another', () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 27, max: 32 }))
    .map(([last, prefix]) => enclosingRange(`10.0.0.${last}/${prefix}`))
    .filter((one) => one !== null);

  it('overlap exactly when one contains the other', () => {
    fc.assert(
      fc.property(range, range, (one, other) => {
        expect(rangesOverlap(one, other)).toBe(rangeContains(one, other) || rangeContains(other, one));
        expect(rangesOverlap(one, other)).toBe(rangesOverlap(other, one));
      }),
    );
  });

  it('overlap exactly when they share an address', () => {
    fc.assert(
      fc.property(range, range, (one, other) => {
        const addresses = Array.from({ length: 32 }, (_, index) => 10 * 2 ** 24 + index);
        const shared = addresses.some((a) => one.first <= a && a <= one.last && other.first <= a && a <= other.last);
        expect(rangesOverlap(one, other)).toBe(shared);
      }),
    );
  });

  it('are ordered by address, the wider one first', () => {
    const sorted = ['10.0.1.0/24', '10.0.0.0/25', '10.0.0.0/24']
      .map((text) => enclosingRange(text))
      .filter((one) => one !== null);
    expect(sorted.sort(compareRanges).map(formatRange)).toEqual(['10.0.0.0/24', '10.0.0.0/25', '10.0.1.0/24']);
  });
});
