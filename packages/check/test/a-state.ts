import { formatIndex, type OwnerIndex, ownerFolder, ownerIndex, type TreeFile } from '@tenantry/artifact';
import type { Catalog } from '@tenantry/catalog';
import type { Diagnostic } from '@tenantry/diagnostic';
import { type SynthesizedFolder, synthShared, synthTenant } from '@tenantry/synth';
import type { Tenant } from '@tenantry/tenant';
import { anEnvironment, anExampleCatalog, anExampleTenant, sourceOf } from '@tenantry/testing';
import { type BaseState, type CheckInput, checkTree } from '../src/index.ts';

export const catalog = anExampleCatalog();

/** A tenant with a cluster of its own, and one that shares another. */
export const acme = anExampleTenant();
export const globex = anExampleTenant({
  id: 'globex',
  displayName: 'Globex AB',
  isolation: 'node',
  environments: { production: anEnvironment('node', { hosts: ['files.globex.example'] }) },
});

/** Everything that belongs under `generated/`. */
export function foldersOf(tenants: readonly Tenant[], facts: Catalog = catalog): readonly SynthesizedFolder[] {
  return [...synthShared(facts), ...tenants.map((tenant) => synthTenant(tenant, facts))];
}

/** Every file of some folders. */
export function filesOf(folders: readonly SynthesizedFolder[]): readonly TreeFile[] {
  return folders.flatMap(({ files }) => files);
}

/** A base at which these tenants and folders stood. */
export function baseOf(
  tenants: readonly Tenant[],
  folders: readonly SynthesizedFolder[],
  changes: Partial<BaseState> = {},
): BaseState {
  const files = filesOf(folders);
  return {
    revision: '0123456789ab',
    tenantFiles: tenants.map(({ spec, file }) => sourceOf(spec, file)),
    indexes: files.filter(({ path }) => path.endsWith('/index.json')),
    announcements: [],
    files,
    ...changes,
  };
}

/** Judges a state; without changes, two tenants whose tree is as it should be. */
export function judge(changes: Partial<CheckInput> = {}): readonly Diagnostic[] {
  const tenants = changes.tenants ?? [acme, globex];
  const fresh = changes.fresh ?? foldersOf(tenants, changes.catalog);
  const tree = { files: filesOf(fresh), oddities: [] };
  return checkTree({ tenants, catalog, fresh, tree, base: null, now: '2026-11-23', ...changes });
}

/** Judges how a fleet moved, with nothing generated. */
export function judgeMove(
  before: readonly Tenant[],
  after: readonly Tenant[],
  now = '2026-11-23',
): readonly Diagnostic[] {
  return judge({ tenants: after, fresh: [], base: baseOf(before, []), now });
}

/** The files of a tree with one file's text changed; null takes the file out. */
export function withText(
  files: readonly TreeFile[],
  path: string,
  change: (text: string) => string | null,
): readonly TreeFile[] {
  if (!files.some((file) => file.path === path)) throw new Error(`there is no ${path}`);
  return files.flatMap((file) => {
    const text = file.path === path ? change(file.text) : file.text;
    return text === null ? [] : [{ path: file.path, text }];
  });
}

/** What another version of the renderers would have made: a folder with one file changed, and an index that says so. */
export function renderedOtherwise(
  folder: SynthesizedFolder,
  path: string,
  change: (text: string) => string | null,
  inputs: Partial<OwnerIndex['inputs']> = {},
): SynthesizedFolder {
  const files = withText(folder.files.slice(0, -1), `${ownerFolder(folder.owner)}/${path}`, change);
  const index = ownerIndex({
    owner: folder.owner,
    inputs: { ...folder.index.inputs, ...inputs },
    files,
    identities: folder.identities,
  });
  return { ...folder, files: [...files, formatIndex(index)], index };
}
