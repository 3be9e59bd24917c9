import type { TreeFile } from '@tenantry/artifact';
import type { SourceFile } from '@tenantry/diagnostic';

/** What stood at the revision that a change is compared with. */
export interface BaseState {
  /** The revision as people write it, e.g. the first 12 digits of a commit. */
  readonly revision: string;
  /** `tenants/*.json`. */
  readonly tenantFiles: readonly SourceFile[];
  /** Every `index.json` of the tree, paths relative to `generated/`. */
  readonly indexes: readonly TreeFile[];
  /** Names of the announcements that the catalog already held. */
  readonly announcements: readonly string[];
  /** Files of the base's tree that {@link filesToCompare} asked for. */
  readonly files: readonly TreeFile[];
}
