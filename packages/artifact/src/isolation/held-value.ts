import { compareText } from '@tenantry/diagnostic';
import { type Owner, ownerFolder } from '../artifact.ts';
import type { Identity, IdentityType } from '../identity.ts';

/** A value with everybody who holds it. */
export interface HeldValue {
  readonly value: string;
  /** The first place of each holder, by the holder's folder, in the order of folders. */
  readonly places: ReadonlyMap<string, Identity>;
}

/** The identifiers of one owner's folder. */
export interface IdentityFolder {
  readonly owner: Owner;
  readonly identities: readonly Identity[];
}

/** The values that tenants hold, by type. Folders that no tenant owns are left out. */
export function heldValues(folders: readonly IdentityFolder[]): ReadonlyMap<IdentityType, readonly HeldValue[]> {
  const types = new Map<IdentityType, Map<string, Map<string, Identity>>>();
  const tenants = folders
    .filter(({ owner }) => owner.kind === 'tenant')
    .map(({ owner, identities }) => ({ folder: ownerFolder(owner), identities }))
    .sort((one, other) => compareText(one.folder, other.folder));
  for (const { folder, identities } of tenants) {
    for (const identity of identities) {
      const values = entry(types, identity.type, () => new Map<string, Map<string, Identity>>());
      const places = entry(values, identity.value, () => new Map<string, Identity>());
      const first = places.get(folder);
      if (first === undefined || comparePlaces(identity, first) < 0) places.set(folder, identity);
    }
  }
  return new Map(
    [...types].map(([type, values]) => [type, [...values].map(([value, places]) => ({ value, places }))] as const),
  );
}

/** A place that holds the value comes before one that only mentions it. */
function comparePlaces(one: Identity, other: Identity): number {
  return (
    Number(one.mention) - Number(other.mention) ||
    compareText(one.file, other.file) ||
    compareText(one.pointer, other.pointer)
  );
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
