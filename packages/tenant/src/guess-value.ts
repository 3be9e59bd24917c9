import {
  formatPointer,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  parsePointer,
  schemaAt,
} from '@tenantry/diagnostic';
import { knownNames, requiredNames } from './schema-properties.ts';

/**
 * How many guesses tell everything apart that rules can tell apart: an absent value, and each value of the longest list
 * of allowed ones in the schema.
 */
export const GUESSES = 6;

/** Texts that nothing can be called: they refer to nothing, claim nothing, and differ. */
const NO_NAMES = ['', '?'] as const;

/**
 * One of {@link GUESSES} guesses at a value that nobody knows, `undefined` when the guess is that there is none. Each
 * has the type that the schema demands and as little meaning as it can have; the form of texts is not kept.
 */
export function guessValue(root: JsonObject, pointer: string, guess: number): JsonValue | undefined {
  if (isRequired(root, pointer)) return guessPresent(root, pointer, guess);
  return guess === 0 ? undefined : guessPresent(root, pointer, guess - 1);
}

function guessPresent(root: JsonObject, pointer: string, guess: number): JsonValue {
  const schema = schemaAt(root, pointer) ?? {};
  const { const: only, enum: allowed, type, minimum = 0, maximum = 0 } = schema;
  const isOdd = guess % 2 === 1;
  if (only !== undefined) return only;
  if (Array.isArray(allowed)) return allowed[guess % allowed.length] ?? null;
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object':
      return guessMembers(root, pointer, guess, isOdd ? knownNames(schema) : requiredNames(schema));
    case 'array':
      return isOdd ? [guessPresent(root, `${pointer}/0`, guess)] : [];
    case 'string':
      return NO_NAMES[isOdd ? 1 : 0];
    case 'integer':
      return isOdd ? maximum : minimum;
    case 'boolean':
      return isOdd;
    default:
      return null;
  }
}

function guessMembers(root: JsonObject, pointer: string, guess: number, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.map((name) => [name, guessPresent(root, pointer + formatPointer([name]), guess)] as const),
  );
}

/** Whether there is a value for sure: an item of a list, or a property that the object around it must have. */
function isRequired(root: JsonObject, pointer: string): boolean {
  const path = parsePointer(pointer);
  const around = schemaAt(root, formatPointer(path.slice(0, -1))) ?? {};
  return isJsonObject(around['items']) || requiredNames(around).includes(path.at(-1) ?? '');
}
