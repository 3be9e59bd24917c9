import { formatPointer, isJsonObject, type JsonValue } from '@tenantry/diagnostic';
import type { IdentityType } from '../identity.ts';
import type { PlacedIdentity } from './found-identity.ts';

/** Says that a field holds identifiers of one type. */
export interface FieldRule {
  readonly type: IdentityType;
  /** Keys from the object down to the field; lists on the way are walked through. */
  readonly path: readonly string[];
}

/** Rules for fields of one type; keys of a path are separated by dots. */
export function fields(type: IdentityType, ...paths: readonly string[]): readonly FieldRule[] {
  return paths.map((path) => ({ type, path: path.split('.') }));
}

/** Every text, or number as text, that a rule finds below a value whose own pointer has the given segments. */
export function* applyRule(
  { type, path }: FieldRule,
  value: JsonValue | undefined,
  segments: readonly (string | number)[] = [],
  depth = 0,
): Generator<PlacedIdentity> {
  if (Array.isArray(value)) {
    for (const [position, item] of value.entries())
      yield* applyRule({ type, path }, item, [...segments, position], depth);
    return;
  }
  const key = path[depth];
  if (key === undefined) {
    if (typeof value === 'string' || typeof value === 'number') {
      yield { type, text: String(value), pointer: formatPointer(segments) };
    }
  } else if (isJsonObject(value) && Object.hasOwn(value, key)) {
    yield* applyRule({ type, path }, value[key], [...segments, key], depth + 1);
  }
}
