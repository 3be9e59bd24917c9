import type { Identity, Owner, OwnerIndex, TreeFile } from '@tenantry/artifact';

/** One owner's folder under `generated/`, whole. */
export interface SynthesizedFolder {
  readonly owner: Owner;
  /** Every file, paths relative to `generated/`, sorted; `index.json` comes last. */
  readonly files: readonly TreeFile[];
  readonly index: OwnerIndex;
  /** Typed identifiers that stand in the files. */
  readonly identities: readonly Identity[];
}
