/**
 * Merges what single constructs render into one file, as Terraform would read them from many: objects by key, lists
 * (several configurations of one provider) one after the other. Of two plain values the later one stays.
 */
export function mergeBlocks(parts: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  const file: Record<string, unknown> = {};
  for (const part of parts) mergeInto(file, part);
  return file;
}

function mergeInto(target: Record<string, unknown>, source: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(source)) {
    if (value !== undefined) target[key] = merged(target[key], value);
  }
}

function merged(mine: unknown, theirs: unknown): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) return [...mine, ...theirs];
  if (!isObject(theirs)) return theirs;
  const copy = isObject(mine) ? mine : {};
  mergeInto(copy, theirs);
  return copy;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
