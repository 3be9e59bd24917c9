import { formatPointer, type JsonObject, type JsonValue, parsePointer } from '@tenantry/diagnostic';

/** Every scalar and every empty list or object in plain data, by JSON pointer. */
export function leavesOf(value: unknown): ReadonlyMap<string, unknown> {
  const leaves = new Map<string, unknown>();
  collect(value, '', leaves);
  return leaves;
}

function collect(value: unknown, pointer: string, leaves: Map<string, unknown>): void {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (children.length === 0) leaves.set(pointer, value);
  for (const [key, child] of children) collect(child, pointer + formatPointer([key]), leaves);
}

/** A copy of plain data with another value at a pointer. */
export function withValue<T>(root: T, pointer: string, value: unknown): T {
  const copy = structuredClone(root);
  const path = parsePointer(pointer);
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as JsonObject)[key], copy);
  (parent as Record<string, unknown>)[path.at(-1) ?? ''] = value;
  return copy;
}

/** Values of the same kind as a value, but different. */
export function othersThan(value: unknown): readonly JsonValue[] {
  if (typeof value === 'number') return [value + 1, value - 1, 1];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [];
  return [`${value}x`, `x.${value}`, value.replace(/[0-9]/, (digit) => String((Number(digit) + 1) % 10))].filter(
    (one) => one !== value,
  );
}

/** The value with everything in it frozen. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !(value instanceof Map) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) frozen(child);
  }
  if (value instanceof Map) for (const child of value.values()) frozen(child);
  return value;
}
