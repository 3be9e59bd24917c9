import type { JsonObject, JsonValue } from '@tenantry/diagnostic';
import { isPlainText } from './plain-text.ts';
import { presentKeys } from './present-keys.ts';
import { quoteYaml } from './quote-text.ts';
import { scalarText } from './scalar-text.ts';

/** First keys of a Kubernetes object, in the order in which people read them. */
const OBJECT_KEYS = ['apiVersion', 'kind', 'metadata'];
/** First keys of what stands under a key `metadata`. */
const METADATA_KEYS = ['name', 'namespace', 'labels', 'annotations'];

/** Longest key, as written, that YAML allows before a colon on the same line. */
const LONGEST_IMPLICIT_KEY = 1024;

/**
 * Writes a value as canonical YAML: equal values give equal bytes, and every reader of YAML 1.1 or 1.2 sees the same.
 * Block style, two spaces, one document, one newline at the end; text always in double quotes, keys bare where no
 * reader could take them for anything else; keys sorted by code units, but for the first ones of Kubernetes objects.
 * Members that are `undefined` are left out.
 *
 * Throws on what no file can hold (NaN, infinities, halves of surrogate pairs): errors of this program.
 */
export function formatYaml(value: JsonValue): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]\n' : listLines(value, '', true);
  if (typeof value === 'object' && value !== null) {
    const keys = presentKeys(value as JsonObject, OBJECT_KEYS);
    return keys.length === 0 ? '{}\n' : mapLines(value as JsonObject, keys, '', true);
  }
  return `${scalarText(value, quoteYaml)}\n`;
}

/** Lines of a map. `indented` says that the first line's indentation is still to be written. */
function mapLines(map: JsonObject, keys: readonly string[], indent: string, indented: boolean): string {
  let text = '';
  let start = indented ? indent : '';
  for (const key of keys) {
    const value = map[key];
    if (value === undefined) continue;
    const written = keyText(key);
    text +=
      written.length > LONGEST_IMPLICIT_KEY
        ? `${start}? ${written}\n${indent}:${valueText(key, value, indent)}`
        : `${start}${written}:${valueText(key, value, indent)}`;
    start = indent;
  }
  return text;
}

/** What follows the colon of a member, to the end of its last line. */
function valueText(key: string, value: JsonValue, indent: string): string {
  if (typeof value !== 'object' || value === null) return ` ${scalarText(value, quoteYaml)}\n`;
  if (isList(value)) return value.length === 0 ? ' []\n' : `\n${listLines(value, `${indent}  `, true)}`;
  const keys = presentKeys(value, key === 'metadata' ? METADATA_KEYS : []);
  return keys.length === 0 ? ' {}\n' : `\n${mapLines(value, keys, `${indent}  `, true)}`;
}

function listLines(list: readonly JsonValue[], indent: string, indented: boolean): string {
  let text = '';
  let start = indented ? `${indent}- ` : '- ';
  for (const item of list) {
    text += start + itemText(item, `${indent}  `);
    start = `${indent}- `;
  }
  return text;
}

/** An item after its dash; its further lines stand under the first. */
function itemText(item: JsonValue, indent: string): string {
  if (typeof item !== 'object' || item === null) return `${scalarText(item, quoteYaml)}\n`;
  if (isList(item)) return item.length === 0 ? '[]\n' : listLines(item, indent, false);
  const keys = presentKeys(item, []);
  return keys.length === 0 ? '{}\n' : mapLines(item, keys, indent, false);
}

/** Keys repeat in every file, and testing a short text costs as much as looking it up: bare keys first. */
function keyText(key: string): string {
  return isPlainText(key) ? key : quoteYaml(key);
}

function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}
