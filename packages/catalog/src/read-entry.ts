import {
  checkText,
  compileSchema,
  type Diagnostic,
  type JsonObject,
  parseJson,
  type SourceFile,
} from '@tenantry/diagnostic';
import type { CatalogEntry } from './catalog.ts';

/** An entry that was read, or null with the reasons. */
export interface ReadEntry<T> {
  readonly entry: CatalogEntry<T> | null;
  readonly problems: readonly Diagnostic[];
}

/** Reads one file of the catalog strictly, as the entry of the given name. */
export type EntryReader<T> = (name: string, source: SourceFile) => ReadEntry<T>;

/** A reader of entries that match a schema, from which `T` was generated. */
export function entryReader<T>(schema: JsonObject): EntryReader<T> {
  const matches = compileSchema(schema);
  return (name, source) => {
    const parsed = parseJson(source);
    if (!parsed.ok) return { entry: null, problems: parsed.errors };
    const document = parsed.value;
    const problems = [...matches(document), ...checkText(document)];
    if (problems.length > 0) return { entry: null, problems };
    return { entry: { name, file: source.path, value: document.value as T, document }, problems: [] };
  };
}
