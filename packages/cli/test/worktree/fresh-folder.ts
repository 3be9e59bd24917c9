import { type OwnerIndex, ownerFolder } from '@tenantry/artifact';
import type { SynthesizedFolder } from '@tenantry/synth';

/** A tenant's folder as a synth would return it; files by path below the folder, the index is added. */
export function freshFolder(name: string, files: Readonly<Record<string, string>>): SynthesizedFolder {
  const owner = { kind: 'tenant', name } as const;
  const folder = ownerFolder(owner);
  const index: OwnerIndex = {
    version: 1,
    owner: folder,
    inputs: {
      tenant: null,
      release: null,
      ring: null,
      state: null,
      catalog: {},
    },
    files: {},
    identities: {},
  };
  const all = { ...files, 'index.json': JSON.stringify(files) };
  return {
    owner,
    files: Object.entries(all).map(([path, text]) => ({
      path: `${folder}/${path}`,
      text,
    })),
    index,
    identities: [],
  };
}
