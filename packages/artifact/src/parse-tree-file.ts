import { type Diagnostic, type JsonValue, parseJson, type Result } from '@tenantry/diagnostic';
import { GENERATED_FOLDER, type TreeFile } from './artifact.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** Largest JSON file that is read: a Terraform stack has some dozens of KiB. */
const JSON_LIMITS = { maxBytes: 4 * 1024 * 1024, maxDepth: 32 };

/**
 * Reads a file of the tree strictly, so that what this program sees is what every other reader sees: one value without
 * duplicate keys; in YAML no anchors, aliases, merge keys, tags or directives, and no bare word whose type readers
 * disagree on. Hostile files give diagnostics in bounded time. Locations are relative to the root.
 */
export function parseTreeFile(file: TreeFile): Result<JsonValue> {
  const path = `${GENERATED_FOLDER}/${file.path}`;
  if (file.path.endsWith('.yaml')) return parseYaml(path, file.text);
  if (!file.path.endsWith('.json')) return { ok: false, errors: [unknownExtension(path)], warnings: [] };
  const document = parseJson({ path, bytes: new TextEncoder().encode(file.text) }, JSON_LIMITS);
  return document.ok ? { ...document, value: document.value.value } : document;
}

function unknownExtension(path: string): Diagnostic {
  return {
    code: 'tree-unreadable',
    severity: 'error',
    message: `${path} is neither YAML nor JSON by its name`,
    hint: 'remove it; everything under generated/ is written by `tenantry synth`',
    location: { file: path },
  };
}
