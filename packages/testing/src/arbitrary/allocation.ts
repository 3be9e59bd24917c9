/** Things that no two tenants may share, counted out by the tenant's place in the fleet. */
export interface Allocation {
  /** First three characters of the id; those of different places cannot be mistaken for one another. */
  readonly idStart: string;
  readonly slots: readonly [Slot, Slot, Slot];
}

/** What one environment may take for itself. */
export interface Slot {
  readonly name: 'development' | 'staging' | 'production';
  readonly account: string;
  /** A /22 of the example catalog's pool, 10.64.0.0/10. */
  readonly range: string;
}

/** Places that a fleet can have: three ranges for each of them lie in the pool below its reserved end. */
const MOST_TENANTS = 1000;

/** Consonants that no rule takes for one another, and that begin no reserved word. */
const SAFE_LETTERS = 'bcdfghjkpqst';

/** The allocation of the tenant at a place, from 0 to 999: arbitrary tenants collide in nothing, without looking at one another. */
export function allocationOf(place: number): Allocation {
  if (!Number.isInteger(place) || place < 0 || place >= MOST_TENANTS) throw new Error(`no allocation for ${place}`);
  const base = SAFE_LETTERS.length;
  const letters = [place / base ** 2, place / base, place].map((digit) =>
    SAFE_LETTERS.charAt(Math.floor(digit) % base),
  );
  return {
    idStart: letters.join(''),
    slots: [slot('development', place * 3), slot('staging', place * 3 + 1), slot('production', place * 3 + 2)],
  };
}

function slot(name: Slot['name'], count: number): Slot {
  return {
    name,
    account: String(200_000_000_000 + count),
    range: `10.${64 + Math.floor(count / 64)}.${(count % 64) * 4}.0/22`,
  };
}
