import type { SourceFile } from '../src/index.ts';

/** A file with the given text or bytes. */
export function source(content: string | Uint8Array): SourceFile {
  return {
    path: 'tenants/acme.json',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  };
}
