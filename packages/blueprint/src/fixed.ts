import type { Release } from '@tenantry/catalog';
import type { Located } from './located.ts';
import { Sourced } from './sourced.ts';

/**
 * A value that this program decides alike for every tenant. Code changes no tenant (law 12): such a value changes only
 * behind a switch of a release, and so the release's switches are where it comes from.
 */
export function fixed<T>(release: Located<Release>, value: T): Sourced<T> {
  return new Sourced(value, [release.get('switches').place]);
}
