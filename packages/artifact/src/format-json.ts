import { isJsonObject, type JsonObject, type JsonValue } from '@tenantry/diagnostic';
import { presentKeys } from './present-keys.ts';
import { quoteJson } from './quote-text.ts';
import { scalarText } from './scalar-text.ts';

/** First sections of a Terraform configuration, in the order in which people read them. */
const LEADING_SECTIONS = ['terraform', 'provider', 'variable', 'locals', 'data', 'resource', 'output'];

/**
 * Writes a value as canonical JSON: equal values give equal bytes. Two spaces, one newline at the end, keys sorted by
 * code units, but for Terraform's sections, which come first at the top. Members that are `undefined` are left out.
 *
 * Throws on what no file can hold (NaN, infinities, halves of surrogate pairs): errors of this program.
 */
export function formatJson(value: JsonValue): string {
  return `${valueText(value, LEADING_SECTIONS, '\n')}\n`;
}

/** `line` is the line break with the indentation that the value's own closing bracket gets. */
function valueText(value: JsonValue | undefined, leading: readonly string[], line: string): string {
  if (isJsonObject(value)) return objectText(value, presentKeys(value, leading), line);
  if (Array.isArray(value)) return listText(value, line);
  return scalarText(value, quoteJson);
}

function objectText(object: JsonObject, keys: readonly string[], line: string): string {
  if (keys.length === 0) return '{}';
  const inner = `${line}  `;
  const members = keys.map((key) => `${quoteJson(key)}: ${valueText(object[key], [], inner)}`);
  return `{${inner}${members.join(`,${inner}`)}${line}}`;
}

function listText(list: readonly JsonValue[], line: string): string {
  if (list.length === 0) return '[]';
  const inner = `${line}  `;
  return `[${inner}${list.map((item) => valueText(item, [], inner)).join(`,${inner}`)}${line}]`;
}
