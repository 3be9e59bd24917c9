import { parseTreeFile, type TreeFile } from '@tenantry/artifact';
import { isJsonObject, type JsonObject, type JsonValue } from '@tenantry/diagnostic';

/** What stands for a file that cannot be read: no announcement covers it. */
const UNREADABLE = '(unreadable)';

/**
 * Kinds of the resources that differ between two versions of a generated file, sorted: a Kubernetes kind
 * (`Deployment`), a Terraform resource type (`aws_kms_key`), or the Terraform section for everything else (`provider`).
 */
export function changedKinds(before: TreeFile | undefined, after: TreeFile | undefined): readonly string[] {
  const one = readable(before);
  const other = readable(after);
  if (one === undefined || other === undefined) return [UNREADABLE];
  const parts = new Map([...partsOf(one)]);
  const others = new Map([...partsOf(other)]);
  const changed = [...new Set([...parts.keys(), ...others.keys()])].filter(
    (name) => JSON.stringify(parts.get(name)?.value) !== JSON.stringify(others.get(name)?.value),
  );
  return [...new Set(changed.map((name) => parts.get(name)?.kind ?? others.get(name)?.kind ?? UNREADABLE))].sort();
}

interface Part {
  readonly kind: string;
  readonly value: JsonValue | undefined;
}

function readable(file: TreeFile | undefined): JsonObject | undefined {
  if (file === undefined) return {};
  const parsed = parseTreeFile(file);
  return parsed.ok && isJsonObject(parsed.value) ? parsed.value : undefined;
}

function* partsOf(value: JsonObject): Generator<readonly [string, Part]> {
  if (typeof value['kind'] === 'string') {
    yield ['object', { kind: value['kind'], value }];
    return;
  }
  for (const [section, content] of Object.entries(value)) {
    if ((section !== 'resource' && section !== 'data') || !isJsonObject(content)) {
      yield [section, { kind: section, value: content }];
      continue;
    }
    for (const [type, blocks] of Object.entries(content)) yield [`${section}.${type}`, { kind: type, value: blocks }];
  }
}
