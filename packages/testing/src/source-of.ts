import type { SourceFile } from '@tenantry/diagnostic';

/** A file that holds a value as people would write it: two spaces of indentation and a final newline. */
export function sourceOf(value: object, path: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`) };
}
