import type { Artifact } from '@tenantry/artifact';

type Value = Artifact['value'][string];

/** The value at a path of keys and positions, or undefined. */
export function at(value: Value, ...path: readonly (string | number)[]): Value {
  return path.reduce<Value>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return typeof inner === 'object' && inner !== null ? (inner as Artifact['value'])[key] : undefined;
  }, value);
}

/** The items at a path; none when there is no list. */
export function itemsAt(value: Value, ...path: readonly (string | number)[]): readonly Value[] {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : [];
}

/** `Kind/name` of an object. */
export function nameOf(artifact: Artifact): string {
  return `${String(at(artifact.value, 'kind'))}/${String(at(artifact.value, 'metadata', 'name'))}`;
}

/** The one object called `Kind/name`; throws when there is none. */
export function objectOf(artifacts: readonly Artifact[], name: string): Artifact['value'] {
  const found = artifacts.find((artifact) => nameOf(artifact) === name);
  if (found === undefined) throw new Error(`no ${name} among ${artifacts.map(nameOf).join(', ')}`);
  return found.value;
}

/** Names of all objects of a kind. */
export function namesOfKind(artifacts: readonly Artifact[], kind: string): readonly string[] {
  return artifacts
    .filter((one) => at(one.value, 'kind') === kind)
    .map((one) => String(at(one.value, 'metadata', 'name')));
}
