import { parseTreeFile, type TreeFile } from '@tenantry/artifact';
import { compareText, isJsonObject, type JsonObject, type JsonValue } from '@tenantry/diagnostic';

/** What stands for a file that cannot be read: no announcement covers it. */
const UNREADABLE = '(unreadable)';

/**
 * Kinds of the resources that differ between two versions of a generated file, sorted: a Kubernetes kind
 * (`Deployment`), a Terraform resource type (`aws_kms_key`), or the Terraform section for everything else (`provider`).
 * Where only the layout differs, every kind of the file does.
 */
export function changedKinds(before: TreeFile | undefined, after: TreeFile | undefined): readonly string[] {
  const one = readable(before);
  const other = readable(after);
  if (one === undefined || other === undefined) return [UNREADABLE];
  const parts = new Map(partsOf(one));
  const others = new Map(partsOf(other));
  const names = [...new Set([...parts.keys(), ...others.keys()])];
  const changed = names.filter((name) => !sameValue(parts.get(name)?.value, others.get(name)?.value));
  const kinds = (changed.length === 0 ? names : changed).flatMap((name) => [
    ...kindOf(parts.get(name)),
    ...kindOf(others.get(name)),
  ]);
  return [...new Set(kinds)].sort(compareText);
}

function sameValue(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function kindOf(part: Part | undefined): readonly string[] {
  return part === undefined ? [] : [part.kind];
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
