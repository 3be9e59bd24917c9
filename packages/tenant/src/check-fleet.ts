import { compareDiagnostics, compareText, type Diagnostic, type SourceLocation } from '@tenantry/diagnostic';
import type { Fleet } from './fleet.ts';
import { FLEET_RULES } from './fleet-rules.ts';
import { guessTenant } from './guess-tenant.ts';
import { GUESSES } from './guess-value.ts';
import { isWithin } from './is-within.ts';
import type { SalvagedTenant } from './salvage-tenant.ts';

/**
 * Every breach of every fleet rule, in the order of files and places. Takes O(n log n) for n tenants.
 * @param salvaged files of the fleet that are wrong in form; of these, only breaches count that remain whatever is
 *   written where the form is wrong
 */
export function checkFleet(fleet: Fleet, salvaged: readonly SalvagedTenant[] = []): readonly Diagnostic[] {
  const found = salvaged.length === 0 ? breachesOf(fleet) : certainBreaches(fleet, salvaged);
  return found.toSorted(compareDiagnostics);
}

function breachesOf(fleet: Fleet): readonly Diagnostic[] {
  return FLEET_RULES.flatMap((rule) => rule.check(fleet));
}

/**
 * Those breaches that every guess at the salvaged files leads to and that stand at no guessed value. A guess claims
 * nothing that another tenant could have, so that what sound files are told of one another stays as it is.
 */
function certainBreaches(fleet: Fleet, salvaged: readonly SalvagedTenant[]): readonly Diagnostic[] {
  const [first = [], ...others] = Array.from({ length: GUESSES }, (_, guess) =>
    breachesOf(withTenants(fleet, salvaged, guess)),
  );
  const agreed = others.map((breaches) => new Set(breaches.map(keyOf)));
  const unsureByFile = new Map(salvaged.map(({ file, unsure }) => [file, unsure]));
  const isGuessed = (place: SourceLocation | undefined) =>
    (unsureByFile.get(place?.file ?? '') ?? []).some((pointer) => isWithin(place?.pointer ?? '', pointer));
  return first.filter(
    (breach) =>
      !isGuessed(breach.location) &&
      !(breach.related ?? []).some(({ location }) => isGuessed(location)) &&
      agreed.every((keys) => keys.has(keyOf(breach))),
  );
}

function withTenants(fleet: Fleet, salvaged: readonly SalvagedTenant[], guess: number): Fleet {
  const tenants = [...fleet.tenants, ...salvaged.map((one) => guessTenant(one, guess))];
  return { ...fleet, tenants: tenants.sort((one, other) => compareText(one.file, other.file)) };
}

function keyOf(breach: Diagnostic): string {
  return JSON.stringify(breach);
}
