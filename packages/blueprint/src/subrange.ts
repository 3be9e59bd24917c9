import { formatRange, parseRange } from '@tenantry/diagnostic';

/**
 * One of the equal parts of a range.
 * @param range IPv4 range in CIDR form
 * @param bits how many bits longer the prefix of a part is: 2 makes quarters
 * @param position counted from 0
 */
export function subrange(range: string, bits: number, position: number): string {
  const whole = parseRange(range);
  const parts = 2 ** bits;
  if (whole === null || whole.prefix + bits > 32 || position >= parts) {
    throw new Error(`${range} has no part ${position} of ${parts}`);
  }
  const size = (whole.last - whole.first + 1) / parts;
  const first = whole.first + size * position;
  return formatRange({ first, last: first + size - 1, prefix: whole.prefix + bits });
}
