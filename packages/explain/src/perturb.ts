import { formatPointer, parsePointer } from '@tenantry/diagnostic';

/**
 * Closed words of the blueprint, list by list: renderers refuse any other text in their place, so that another word of
 * the same list stands for "different".
 */
const CLOSED_WORDS: readonly (readonly string[])[] = [
  ['active', 'suspended', 'offboarding', 'retained', 'destroyed'],
  ['everything', 'storage', 'nothing'],
  ['namespace', 'node', 'cluster'],
  ['on-demand', 'spot'],
  ['record', 'custom-hostname'],
  ['viewer', 'operator'],
];

/**
 * A copy of plain data in which the scalars at some pointers are different: numbers are one more, truth values are
 * turned round, a closed word becomes the next one, other text is longer by one character, null becomes text. The rest is shared with the original.
 */
export function perturb<T>(root: T, pointers: readonly string[]): T {
  // Only scalars are replaced and, but for null, by scalars of the same type: the shape stays that of T.
  return pointers.reduce<unknown>((value, pointer) => replace(value, parsePointer(pointer)), root) as T;
}

function replace(value: unknown, path: readonly string[]): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return different(value);
  if (Array.isArray(value))
    return value.map((item, position) => (String(position) === head ? replace(item, rest) : item));
  if (typeof value !== 'object' || value === null || !(head in value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === head ? replace(inner, rest) : inner]),
  );
}

function different(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return value + 1;
    case 'boolean':
      return !value;
    case 'string':
      return otherWord(value) ?? `${value}x`;
    default:
      return value === null ? 'x' : value;
  }
}

function otherWord(word: string): string | undefined {
  const words = CLOSED_WORDS.find((list) => list.includes(word));
  return words?.[(words.indexOf(word) + 1) % words.length];
}

/** Pointers of every scalar in plain data, in order; an empty list or object has none. */
export function leaves(value: unknown, path: readonly (string | number)[] = []): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, position) => leaves(item, [...path, position]));
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [formatPointer(path)];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}
