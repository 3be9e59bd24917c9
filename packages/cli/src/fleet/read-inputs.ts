import type { Diagnostic, SourceFile } from '@tenantry/diagnostic';
import { readCatalogFiles } from '../worktree/read-catalog-files.ts';
import { readTenantFiles } from '../worktree/read-tenant-files.ts';

/** Everything that people wrote: the files that output is made of. */
export interface Inputs {
  /** Sorted by path. */
  readonly tenantFiles: readonly SourceFile[];
  /** Sorted by path. */
  readonly catalogFiles: readonly SourceFile[];
  /** Entries that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the tenant files of a root and the catalog that applies to it. */
export function readInputs(root: string): Inputs {
  const tenants = readTenantFiles(root);
  const catalog = readCatalogFiles(root);
  return {
    tenantFiles: tenants.files,
    catalogFiles: catalog.files,
    diagnostics: [...tenants.diagnostics, ...catalog.diagnostics],
  };
}

/** Path of the first file that differs between two readings of a root; null when they are equal. */
export function firstDifference(one: Inputs, other: Inputs): string | null {
  return (
    firstDifferentFile(one.tenantFiles, other.tenantFiles) ?? firstDifferentFile(one.catalogFiles, other.catalogFiles)
  );
}

function firstDifferentFile(one: readonly SourceFile[], other: readonly SourceFile[]): string | null {
  const others = new Map(other.map((file) => [file.path, file.bytes]));
  const changed = one.find(({ path, bytes }) => {
    const twin = others.get(path);
    return twin === undefined || Buffer.compare(twin, bytes) !== 0;
  });
  if (changed !== undefined) return changed.path;
  const known = new Set(one.map(({ path }) => path));
  return other.find(({ path }) => !known.has(path))?.path ?? null;
}
