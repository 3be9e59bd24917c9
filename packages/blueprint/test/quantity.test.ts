import { describe, expect, test } from 'vitest';
import { formatCpu, formatSize, parseCpu, parseSize } from '../src/quantity.ts';

describe('a quantity', () => {
  test.each([
    ['1m', 1],
    ['1500m', 1500],
    ['99999m', 99_999],
    ['2', 2000],
    ['999', 999_000],
  ])('of CPU, %s, is %d thousandths', (text, thousandths) => {
    expect(parseCpu(text)).toBe(thousandths);
  });

  test.each([
    ['1Mi', 1],
    ['1Gi', 1024],
    ['1Ti', 1_048_576],
    ['99999Ti', 99_999 * 1_048_576],
  ])('of memory or storage, %s, is %d MiB', (text, mebibytes) => {
    expect(parseSize(text)).toBe(mebibytes);
  });

  test.each(['', 'm', '1.5', '1k', ' 1', '-1', '1e3', '1Mi'])('of CPU cannot be %j', (text) => {
    expect(() => parseCpu(text)).toThrow(/no quantity/);
  });

  test.each(['', '1', 'Mi', '1M', '1.5Gi', '1 Gi', '1Pi', '1m'])('of memory or storage cannot be %j', (text) => {
    expect(() => parseSize(text)).toThrow(/no quantity/);
  });

  test.each(['1500m', '2', '999', '1m'])('of CPU is written as it was read: %s', (text) => {
    expect(formatCpu(parseCpu(text))).toBe(text);
  });

  test.each(['512Mi', '1025Mi', '3Gi', '1536Gi', '2Ti'])(
    'of memory or storage is written as it was read: %s',
    (text) => {
      expect(formatSize(parseSize(text))).toBe(text);
    },
  );

  test.each([
    ['1024Mi', '1Gi'],
    ['2048Gi', '2Ti'],
    ['1048576Mi', '1Ti'],
  ])('of memory or storage is written in the largest unit without a fraction: %s', (text, written) => {
    expect(formatSize(parseSize(text))).toBe(written);
  });
});
