/**
 * Whether a JSON number arrives as written: the double nearest to it has the same shortest decimal form, and whole
 * numbers stay within ±(2^53 - 1), where every program agrees on them (RFC 8259, section 6). `-0` does not: its sign is
 * lost as soon as it is written again.
 */
export function isExactNumber(literal: string): boolean {
  const number = Number(literal);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER && normalForm(literal) === normalForm(String(number));
}

/** Sign, digits without zeros at either end, and the power of ten of the last digit: equal for equal numbers. */
function normalForm(decimal: string): string {
  const [mantissa = '', exponent = '0'] = decimal.toLowerCase().split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? mantissa.slice(1) : mantissa).split('.');
  const digits = whole + fraction;
  let start = 0;
  while (digits[start] === '0') start += 1;
  let end = digits.length;
  while (end > start && digits[end - 1] === '0') end -= 1;
  const power = start === end ? 0 : Number(exponent) - fraction.length + (digits.length - end);
  return `${negative ? '-' : ''}${digits.slice(start, end)}e${power}`;
}
