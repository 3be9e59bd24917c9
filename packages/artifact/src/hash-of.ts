import type { JsonValue } from '@tenantry/diagnostic';
import { formatJson } from './format-json.ts';
import { sha256 } from './sha256.ts';

/** SHA-256 of a value's canonical JSON: the order of keys and the layout of the file it came from do not matter. */
export function hashOf(value: JsonValue): string {
  return sha256(formatJson(value));
}
