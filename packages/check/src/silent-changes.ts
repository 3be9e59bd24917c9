import { type OwnerIndex, ownerFolder, type TreeFile } from '@tenantry/artifact';
import type { Announcement, Catalog } from '@tenantry/catalog';
import type { Diagnostic } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from '@tenantry/synth';
import { tenantIndexes } from './base-indexes.ts';
import type { BaseState } from './base-state.ts';
import { changedKinds } from './changed-kinds.ts';

/** A tenant whose output changed although nothing that it is made of did. */
interface SilentChange {
  readonly tenant: string;
  readonly file: string;
  /** Paths relative to `generated/`, sorted. */
  readonly paths: readonly string[];
}

/** Paths, relative to `generated/`, whose text at the base is needed to judge silent changes. */
export function filesToCompare(indexes: readonly TreeFile[], fresh: readonly SynthesizedFolder[]): readonly string[] {
  return silentChanges(indexes, fresh).flatMap((change) => change.paths);
}

/**
 * Law 12: when a tenant's file, its catalog entries and its release are as before, so is its output, unless an
 * announcement that this change adds covers every kind that differs.
 */
export function checkSilentChanges(
  base: BaseState,
  fresh: readonly SynthesizedFolder[],
  catalog: Catalog,
): readonly Diagnostic[] {
  const known = new Set(base.announcements);
  const added = [...catalog.announcements.values()].filter((entry) => !known.has(entry.value.id)).map((e) => e.value);
  const before = new Map(base.files.map((file) => [file.path, file]));
  const after = new Map(fresh.flatMap((folder) => folder.files).map((file) => [file.path, file]));
  return silentChanges(base.indexes, fresh).flatMap(({ tenant, file, paths }): readonly Diagnostic[] => {
    const kinds = new Map(paths.map((path) => [path, changedKinds(before.get(path), after.get(path))]));
    const uncovered = paths.filter((path) => !(kinds.get(path) ?? []).every((kind) => covers(added, tenant, kind)));
    if (uncovered.length === 0) return [];
    const names = [...new Set(uncovered.flatMap((path) => kinds.get(path) ?? []))].sort();
    return [
      {
        code: 'release-changed-silently',
        severity: 'error',
        message: `the output of ${tenant} changes (${names.join(', ')}) although its file, catalog entries and release do not`,
        hint: 'put the new behaviour behind a switch of the next release, or add an announcement to the catalog that says why it cannot wait',
        location: { file },
        related: uncovered.slice(0, 5).map((path) => ({
          message: kinds.get(path)?.join(', ') ?? 'changed',
          location: { file: `generated/${path}` },
        })),
      },
    ];
  });
}

/** Releases that tenants ran at the base and that were edited since. */
export function checkFrozenReleases(
  base: BaseState,
  catalog: Catalog,
  hashes: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const users = new Map<string, string[]>();
  for (const { inputs, owner } of tenantIndexes(base.indexes)) {
    const name = `releases/${inputs.release}`;
    const used = inputs.catalog[name];
    if (used === undefined || hashes.get(name) === used) continue;
    users.set(name, [...(users.get(name) ?? []), owner.replace(/^tenants\//, '')]);
  }
  return [...users].map(([name, tenants]) => {
    const entry = catalog.releases.get(name.replace(/^releases\//, ''));
    return {
      code: 'release-edited',
      severity: 'error',
      message: `the release ${name.replace(/^releases\//, '')} was ${entry === undefined ? 'removed' : 'edited'} while ${tenants.join(', ')} ran it`,
      hint: 'restore it and make a new release instead; rings decide who gets it, and when',
      ...(entry === undefined ? {} : { location: entry.document.locate('') }),
    };
  });
}

function silentChanges(indexes: readonly TreeFile[], fresh: readonly SynthesizedFolder[]): readonly SilentChange[] {
  const before = new Map(tenantIndexes(indexes).map((index) => [index.owner, index]));
  return fresh.flatMap((folder) => {
    const index = before.get(ownerFolder(folder.owner));
    const { tenant } = folder.index.inputs;
    if (index === undefined || tenant === null || hasReason(index, folder.index)) return [];
    const paths = [...new Set([...Object.keys(index.files), ...Object.keys(folder.index.files)])]
      .filter((path) => index.files[path] !== folder.index.files[path])
      .map((path) => `${index.owner}/${path}`)
      .sort();
    return paths.length === 0
      ? []
      : [{ tenant: folder.owner.kind === 'tenant' ? folder.owner.name : '', file: tenant.file, paths }];
  });
}

/**
 * Whether something that the tenant was made of changed. Only entries that the base already used count: an entry that
 * only new code reads would otherwise excuse that code.
 */
function hasReason(before: OwnerIndex, after: OwnerIndex): boolean {
  return (
    before.inputs.tenant?.sha256 !== after.inputs.tenant?.sha256 ||
    before.inputs.release !== after.inputs.release ||
    Object.entries(before.inputs.catalog).some(([name, hash]) => (after.inputs.catalog[name] ?? hash) !== hash)
  );
}

function covers(announcements: readonly Announcement[], tenant: string, kind: string): boolean {
  return announcements.some(
    ({ kinds, tenants }) => kinds.includes(kind) && (tenants === undefined || tenants.includes(tenant)),
  );
}
