import { compileSchema, parseJson, type Result } from '@tenantry/diagnostic';
import { GENERATED_FOLDER, type TreeFile } from './artifact.ts';
import { INDEX_SCHEMA } from './index-schema.ts';
import type { OwnerIndex } from './owner-index.ts';

/** Largest index that is read: one line per file and identifier, far less than this. */
const LIMITS = { maxBytes: 4 * 1024 * 1024 };

const matchIndex = compileSchema(INDEX_SCHEMA);

/** Reads an `index.json` strictly. Whether it describes its folder is for `check` to say. */
export function parseIndex(file: TreeFile): Result<OwnerIndex> {
  const source = { path: `${GENERATED_FOLDER}/${file.path}`, bytes: new TextEncoder().encode(file.text) };
  const document = parseJson(source, LIMITS);
  if (!document.ok) return document;
  const errors = matchIndex(document.value);
  if (errors.length > 0) return { ok: false, errors, warnings: [] };
  // The schema has just said so; INDEX_SCHEMA and OwnerIndex are kept alike by a test.
  return { ok: true, value: document.value.value as unknown as OwnerIndex, warnings: [] };
}
