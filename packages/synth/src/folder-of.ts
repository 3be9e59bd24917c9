import {
  type Artifact,
  formatArtifact,
  formatIndex,
  type Owner,
  type OwnerIndex,
  ownerFolder,
  ownerIndex,
  readIdentities,
} from '@tenantry/artifact';
import { compareText } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from './synthesized-folder.ts';

/**
 * Gathers an owner's artifacts into its folder, with the index that describes them.
 * @throws when two renderers claim one path, or when a path lies outside the owner's folder: bugs of ours
 */
export function folderOf(
  owner: Owner,
  artifacts: readonly Artifact[],
  inputs: OwnerIndex['inputs'],
): SynthesizedFolder {
  const folder = ownerFolder(owner);
  const sorted = [...artifacts].sort((one, other) => compareText(one.path, other.path));
  for (const [position, { path }] of sorted.entries()) {
    if (!path.startsWith(`${folder}/`)) throw new Error(`${path} is rendered for ${folder}, outside of its folder`);
    if (sorted[position + 1]?.path === path) throw new Error(`${path} is rendered twice`);
  }
  const files = sorted.map(formatArtifact);
  const identities = sorted.flatMap((artifact) => readIdentities(artifact));
  const index = ownerIndex({ owner, inputs, files, identities });
  return { owner, files: [...files, formatIndex(index)], index, identities };
}
