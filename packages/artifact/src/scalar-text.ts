import type { JsonValue } from '@tenantry/diagnostic';
import { numberText } from './number-text.ts';

/**
 * Text of a value that is neither a list nor an object; both formats differ only in how they quote.
 * @throws when it is no JSON value, e.g. undefined: a bug of ours
 */
export function scalarText(value: JsonValue | undefined, quote: (text: string) => string): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      return numberText(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      if (value === null) return 'null';
      throw new Error(`a ${typeof value} is no JSON value`);
  }
}
