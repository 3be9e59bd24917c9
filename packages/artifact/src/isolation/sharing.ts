import { parseRange, rangeContains } from '@tenantry/diagnostic';
import type { IdentityType } from '../identity.ts';
import { PATTERN_OF } from './pattern-of.ts';
import type { SharedIdentities } from './shared-identities.ts';
import { patternCovers } from './text-pattern.ts';

/** A test for the values of one type that every tenant may hold. */
export function sharing(type: IdentityType, shared: SharedIdentities): (value: string) => boolean {
  const values = shared.get(type) ?? new Set<string>();
  if (type === 'range') return rangeSharing(values);
  const patterns = [...values].map(PATTERN_OF[type]);
  return (value) => {
    if (values.has(value)) return true;
    const pattern = PATTERN_OF[type](value);
    return patterns.some((outer) => patternCovers(outer, pattern));
  };
}

function rangeSharing(values: ReadonlySet<string>): (value: string) => boolean {
  const ranges = [...values].flatMap((text) => parseRange(text) ?? []);
  return (value) => {
    const range = parseRange(value);
    return range !== null && ranges.some((outer) => rangeContains(outer, range));
  };
}
