import { compareText } from '@tenantry/diagnostic';
import { type Owner, ownerFolder, type TreeFile } from './artifact.ts';
import type { Identity, IdentityType } from './identity.ts';
import { INDEX_FILE, type OwnerIndex } from './owner-index.ts';
import { sha256 } from './sha256.ts';

/** What an index is made of. */
export interface IndexParts {
  readonly owner: Owner;
  readonly inputs: OwnerIndex['inputs'];
  /** Every file of the folder but the index itself. */
  readonly files: readonly TreeFile[];
  readonly identities: readonly Identity[];
}

/** Describes an owner's folder. Throws on a file outside of it or given twice: errors of this program. */
export function ownerIndex({ owner, inputs, files, identities }: IndexParts): OwnerIndex {
  return {
    version: 1,
    owner: ownerFolder(owner),
    inputs,
    files: hashesOf(owner, files),
    identities: valuesOf(identities),
  };
}

function hashesOf(owner: Owner, files: readonly TreeFile[]): OwnerIndex['files'] {
  const folder = `${ownerFolder(owner)}/`;
  const hashes = new Map<string, string>();
  for (const { path, text } of files) {
    const name = path.slice(folder.length);
    if (!path.startsWith(folder) || name === INDEX_FILE)
      throw new Error(`${path} has no place in the index of ${folder}`);
    if (hashes.has(name)) throw new Error(`${path} is given twice`);
    hashes.set(name, sha256(text));
  }
  return Object.fromEntries([...hashes].sort(([one], [other]) => compareText(one, other)));
}

function valuesOf(identities: readonly Identity[]): OwnerIndex['identities'] {
  const values = new Map<IdentityType, Set<string>>();
  for (const { type, value } of identities) {
    const known = values.get(type);
    if (known === undefined) values.set(type, new Set([value]));
    else known.add(value);
  }
  return Object.fromEntries(
    [...values]
      .map(([type, texts]) => [type, [...texts].sort(compareText)] as const)
      .sort(([one], [other]) => compareText(one, other)),
  );
}
