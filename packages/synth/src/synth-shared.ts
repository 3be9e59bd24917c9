import type { Artifact, Owner } from '@tenantry/artifact';
import { ownerFolder } from '@tenantry/artifact';
import { planShared } from '@tenantry/blueprint';
import type { Catalog } from '@tenantry/catalog';
import { renderShared } from '@tenantry/render-argocd';
import { catalogHashes } from './catalog-hashes.ts';
import { folderOf } from './folder-of.ts';
import type { SynthesizedFolder } from './synthesized-folder.ts';

/** The folders that no tenant owns: the hub's own, and one per shared cluster of the catalog. */
export function synthShared(catalog: Catalog): readonly SynthesizedFolder[] {
  const artifacts = renderShared(planShared(catalog));
  const owners: readonly Owner[] = [
    { kind: 'argocd' },
    ...[...catalog.clusters.keys()].map((name): Owner => ({ kind: 'cluster', name })),
  ];
  const homeless = artifacts.filter((artifact) => !owners.some((owner) => within(owner, [artifact]).length === 1));
  if (homeless.length > 0) throw new Error(`${homeless[0]?.path} belongs to no owner`);
  return owners.map((owner) => folderOf(owner, within(owner, artifacts), inputsOf(owner, catalog)));
}

function within(owner: Owner, artifacts: readonly Artifact[]): readonly Artifact[] {
  return artifacts.filter(({ path }) => path.startsWith(`${ownerFolder(owner)}/`));
}

function inputsOf(owner: Owner, catalog: Catalog): SynthesizedFolder['index']['inputs'] {
  const names = owner.kind === 'cluster' ? [`clusters/${owner.name}`, 'organisation'] : ['organisation'];
  return { tenant: null, release: null, ring: null, state: null, catalog: catalogHashes(catalog, names) };
}
