import { ownerFolder } from '@tenantry/artifact';
import type { Catalog } from '@tenantry/catalog';
import type { Diagnostic, DiagnosticCode } from '@tenantry/diagnostic';
import { catalogHashes, type SynthesizedFolder } from '@tenantry/synth';
import type { Tenant } from '@tenantry/tenant';
import { unreadableIndexes } from './base-indexes.ts';
import type { BaseState } from './base-state.ts';
import { checkFreshness } from './freshness.ts';
import { goneTenants } from './gone-tenants.ts';
import { checkIsolation } from './isolation.ts';
import { checkLifecycle } from './lifecycle.ts';
import { checkFrozenReleases, checkSilentChanges } from './silent-changes.ts';
import type { Tree } from './tree.ts';

/** Everything that a tree is judged by. */
export interface CheckInput {
  /** Every tenant of the root; they passed `checkFleet`. */
  readonly tenants: readonly Tenant[];
  readonly catalog: Catalog;
  /** A fresh synth of exactly these tenants and this catalog, the shared folders included. */
  readonly fresh: readonly SynthesizedFolder[];
  readonly tree: Tree;
  /** What the change is compared with; null when there is nothing to compare with, which the caller says out loud. */
  readonly base: BaseState | null;
  /** Day on which retention is judged, `YYYY-MM-DD`. */
  readonly now: string;
}

/** Codes that mean a difference or a verdict (exit code 2) and not a wrong input (exit code 1). */
export const DIFFERENCE_CODES: ReadonlySet<DiagnosticCode> = new Set([
  'tree-stale',
  'tree-missing-file',
  'tree-stray-file',
  'tree-torn',
  'tree-unreadable',
  'isolation-violated',
  'release-changed-silently',
]);

/** Judges a tree: whole, fresh, owned, isolated, and reached from the base by steps that are allowed. */
export function checkTree(input: CheckInput): readonly Diagnostic[] {
  const { tenants, catalog, fresh, tree, base, now } = input;
  return [
    ...goneTenants(tenants, tenantFolders(tree)),
    ...checkFreshness(fresh, tree),
    ...checkIsolation(fresh, tree, catalog),
    ...(base === null
      ? []
      : [
          ...checkLifecycle(tenants, base.tenantFiles, now),
          ...unreadableIndexes(base.indexes),
          ...checkFrozenReleases(base, catalog, releaseHashes(catalog)),
          ...checkSilentChanges(base, fresh, catalog),
        ]),
  ];
}

/** Names of the folders under `generated/tenants/`. */
export function tenantFolders(tree: Tree): readonly string[] {
  const prefix = `${ownerFolder({ kind: 'tenant', name: '' })}`;
  return tree.files.flatMap(({ path }) => {
    const [name, rest] = path.startsWith(prefix) ? path.slice(prefix.length).split('/') : [];
    return name !== undefined && rest !== undefined ? [name] : [];
  });
}

function releaseHashes(catalog: Catalog): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(
      catalogHashes(
        catalog,
        [...catalog.releases.keys()].map((name) => `releases/${name}`),
      ),
    ),
  );
}
