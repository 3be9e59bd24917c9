import {
  compareDiagnostics,
  type Diagnostic,
  type RelatedLocation,
  type SourceLocation,
  shortValue,
} from '@tenantry/diagnostic';
import { GENERATED_FOLDER } from '../artifact.ts';
import type { Identity, IdentityType } from '../identity.ts';
import { heldValues, type IdentityFolder } from './held-value.ts';
import { type Meeting, meetingsOf } from './meetings.ts';
import type { SharedIdentities } from './shared-identities.ts';
import { sharing } from './sharing.ts';

/** Most other places that one diagnostic names. */
const MOST_PLACES = 5;

/**
 * Law 7: no identifier of one tenant stands in the tree of another. Values meet when they are equal, when ranges
 * overlap, when a path leads above another, and when some text matches both of two patterns (`*.example.org`,
 * `arn:aws:ssm:*:…:parameter/tenantry/*`). What the organisation shares is left out, and so are ranges that nobody
 * owns. Two trees may mention the same third party; mentioning what another tenant holds is a violation.
 * One `isolation-violated` per value that meets another tenant's, at the wider of two values, with the other
 * places beside it; empty when the tenants are apart.
 */
export function proveIsolation(folders: readonly IdentityFolder[], shared: SharedIdentities): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [type, values] of heldValues(folders)) {
    const isShared = sharing(type, shared);
    const owned = values.filter(({ value }) => !isShared(value));
    for (const meeting of meetingsOf(type, owned)) found.push(...violation(type, meeting));
  }
  return found.sort(compareDiagnostics);
}

function violation(type: IdentityType, { held, others }: Meeting): readonly Diagnostic[] {
  for (const [folder, place] of held.places) {
    const rivals = [held, ...others].flatMap(({ places }) =>
      [...places].filter(([other, met]) => other !== folder && !(place.mention && met.mention)),
    );
    const [first] = rivals;
    if (first !== undefined) return [describe(type, folder, place, first, rivals)];
  }
  return [];
}

type Place = readonly [folder: string, identity: Identity];

function describe(
  type: IdentityType,
  folder: string,
  place: Identity,
  [rival, met]: Place,
  rivals: readonly Place[],
): Diagnostic {
  const what = `${type} ${shortValue(place.value)}`;
  const message =
    met.value === place.value
      ? `${what} stands in the trees of ${tenantOf(folder)} and ${tenantOf(rival)}`
      : `${what} of ${tenantOf(folder)} meets ${shortValue(met.value)} of ${tenantOf(rival)}`;
  return {
    code: 'isolation-violated',
    severity: 'error',
    message: rivals.length === 1 ? message : `${message}, and ${rivals.length - 1} more`,
    hint: 'give each tenant its own; what belongs to the organisation is named in the catalog',
    value: shortValue(place.value),
    location: locationOf(place),
    related: rivals.slice(0, MOST_PLACES).map(relatedPlace),
  };
}

function relatedPlace([folder, identity]: Place): RelatedLocation {
  return { message: `${shortValue(identity.value)} of ${tenantOf(folder)}`, location: locationOf(identity) };
}

function locationOf({ file, pointer }: Identity): SourceLocation {
  return { file: `${GENERATED_FOLDER}/${file}`, pointer };
}

/** Name of the tenant that a folder belongs to. */
function tenantOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
