import { isPlainText } from '../plain-text.ts';

/** What a scalar without quotes means, where every reader agrees on it. */
export type BareScalar =
  | { readonly known: true; readonly value: string | number | boolean | null }
  | { readonly known: false };

const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['', null],
  ['null', null],
  ['true', true],
  ['false', false],
]);

/** Numbers that YAML 1.1 and 1.2 read alike: decimal, no leading zero, a fraction before every exponent. */
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+(?:e[-+][0-9]+)?)?$/;

/** Reads a scalar without quotes; unknown when YAML 1.1 and 1.2 disagree on it, or a double cannot hold it. */
export function readBareScalar(text: string): BareScalar {
  const literal = LITERALS.get(text);
  if (literal !== undefined) return { known: true, value: literal };
  if (NUMBER.test(text)) {
    const value = Number(text);
    const exact = Number.isSafeInteger(value) || !/^-?[0-9]+$/.test(text) || String(value) === text;
    return Number.isFinite(value) && exact ? { known: true, value } : { known: false };
  }
  return isPlainText(text) ? { known: true, value: text } : { known: false };
}
