import { compareText, type JsonObject } from '@tenantry/diagnostic';

/** Keys of an object whose value is present: the leading ones in their own order, then all others by code units. */
export function presentKeys(object: JsonObject, leading: readonly string[]): readonly string[] {
  const keys = Object.keys(object).filter((key) => object[key] !== undefined);
  if (keys.length < 2) return keys;
  const rest = keys.filter((key) => !leading.includes(key)).sort(compareText);
  return rest.length === keys.length ? rest : [...leading.filter((key) => object[key] !== undefined), ...rest];
}
