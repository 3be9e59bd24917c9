/**
 * Writes a number as JSON, YAML 1.1 and YAML 1.2 read it: an exponent always has a fraction before it, without which
 * YAML 1.1 sees text. Throws on NaN and infinities: they are errors of this program.
 */
export function numberText(number: number): string {
  if (!Number.isFinite(number)) throw new Error(`${number} cannot be written: JSON has finite numbers only`);
  const text = String(number);
  const exponent = text.indexOf('e');
  return exponent === -1 || text.includes('.') ? text : `${text.slice(0, exponent)}.0${text.slice(exponent)}`;
}
