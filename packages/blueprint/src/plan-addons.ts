import { ADDON_IDENTITIES } from './addon-identities.ts';
import type { AddonBlueprint } from './cluster-blueprint.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf } from './environment-names.ts';
import { fixed } from './fixed.ts';
import { entriesOf } from './located.ts';
import { compareDecided, type Decided, listOf, type Sourced } from './sourced.ts';

/** The managed add-ons of the release, with a role for each that acts in AWS. */
export function planAddons(inputs: EnvironmentInputs): Decided<readonly AddonBlueprint[]> {
  const addons = inputs.release.get('kubernetes').get('addons');
  return listOf(
    entriesOf(addons)
      .map(({ key, value }) => ({ name: key, version: value, identity: planIdentity(inputs, key) }))
      .toSorted((one, other) => compareDecided(one.name, other.name)),
    addons,
  );
}

function planIdentity(inputs: EnvironmentInputs, name: Sourced<string>): Decided<AddonBlueprint['identity']> {
  const known = ADDON_IDENTITIES.get(name.value);
  if (known === undefined) return name.map(() => null);
  return {
    serviceAccount: fixed(inputs.release, known.serviceAccount),
    role: nameOf(inputs, 'iam-role', known.purpose),
    policyArn: fixed(inputs.release, known.policyArn),
  };
}
