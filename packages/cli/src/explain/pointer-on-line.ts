import { formatPointer, isJsonObject, type JsonDocument, type JsonValue } from '@tenantry/diagnostic';

/** Pointer of the first property or item that begins on a line of a file; null when none does. */
export function pointerOnLine(document: JsonDocument, line: number): string | null {
  for (const path of paths(document.value, [])) {
    const pointer = formatPointer(path);
    if (document.locateKey(pointer).line === line) return pointer;
  }
  return null;
}

function* paths(
  value: JsonValue | undefined,
  path: readonly (string | number)[],
): Generator<readonly (string | number)[]> {
  const members = Array.isArray(value) ? [...value.entries()] : isJsonObject(value) ? Object.entries(value) : [];
  for (const [key, member] of members) {
    yield [...path, key];
    yield* paths(member, [...path, key]);
  }
}
