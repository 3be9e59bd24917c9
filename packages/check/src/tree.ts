import type { TreeFile } from '@tenantry/artifact';

/** Everything that lies under `generated/`. */
export interface Tree {
  /** Regular files, paths relative to `generated/`. */
  readonly files: readonly TreeFile[];
  /** Paths of entries that are neither files nor folders (links, pipes), or that are not UTF-8. */
  readonly oddities: readonly string[];
}
