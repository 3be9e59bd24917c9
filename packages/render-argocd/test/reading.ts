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

/** The one object of a kind and name; throws when there is none. */
export function objectOf(artifacts: readonly Artifact[], kind: string, name: string): Artifact['value'] {
  const found = artifacts.find((one) => at(one.value, 'kind') === kind && at(one.value, 'metadata', 'name') === name);
  if (found === undefined) throw new Error(`no ${kind} ${name} among ${artifacts.map(({ path }) => path).join(', ')}`);
  return found.value;
}

/** Every text in a value, keys left out. */
export function textsIn(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((inner) => textsIn(inner)) : [];
}
