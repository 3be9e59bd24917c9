import type { Diagnostic } from '@tenantry/diagnostic';
import type { CatalogDraft } from './catalog-draft.ts';

/** One fact that must hold between the entries of a catalog, or between the values of one. */
export interface CatalogRule {
  /** The fact, as a sentence: `a ring runs a release that exists`. */
  readonly fact: string;
  /** Every breach of it; none when it holds. */
  readonly check: (draft: CatalogDraft) => readonly Diagnostic[];
}
