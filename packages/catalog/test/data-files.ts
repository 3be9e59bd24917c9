import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonObject, type JsonValue, parsePointer, type SourceFile } from '@tenantry/diagnostic';
import { CATALOG_FOLDER } from '../src/index.ts';

const folder = fileURLToPath(new URL('../data/', import.meta.url));

/** The files of this repository's catalog. */
export function dataFiles(): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ path: `${CATALOG_FOLDER}/${name}`, bytes: readFileSync(join(folder, name)) }));
}

/** What stands at some JSON pointers of an entry instead of what the file says; `undefined` takes the property out. */
export type Changes = Readonly<Record<string, JsonValue | undefined>>;

/** The files with one entry changed; the entry is named without `.json`. */
export function withChanges(name: string, changes: Changes): readonly SourceFile[] {
  return dataFiles().map((file) => {
    if (file.path !== pathOf(name)) return file;
    let value: JsonValue = entryValue(name);
    for (const [pointer, to] of Object.entries(changes)) value = changed(value, parsePointer(pointer), to) ?? null;
    return fileOf(name, value);
  });
}

/** The value of one entry. */
export function entryValue(name: string): JsonObject {
  const file = dataFiles().find((one) => one.path === pathOf(name));
  return JSON.parse(new TextDecoder().decode(file?.bytes));
}

/** The files without one entry. */
export function without(name: string): readonly SourceFile[] {
  return dataFiles().filter((file) => file.path !== pathOf(name));
}

/** A file of the catalog with a value. */
export function fileOf(name: string, value: JsonValue): SourceFile {
  return textFile(name, JSON.stringify(value, null, 2));
}

/** A file of the catalog with a text. */
export function textFile(name: string, text: string): SourceFile {
  return { path: pathOf(name), bytes: new TextEncoder().encode(text) };
}

function pathOf(name: string): string {
  return `${CATALOG_FOLDER}/${name}.json`;
}

function changed(
  value: JsonValue | undefined,
  [key, ...deeper]: readonly string[],
  to: JsonValue | undefined,
): JsonValue | undefined {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    const items: readonly JsonValue[] = value;
    const item = changed(items[Number(key)], deeper, to);
    return [...items.slice(0, Number(key)), ...(item === undefined ? [] : [item]), ...items.slice(Number(key) + 1)];
  }
  return {
    ...(isJsonObject(value) ? value : {}),
    [key]: changed(isJsonObject(value) ? value[key] : undefined, deeper, to),
  };
}
