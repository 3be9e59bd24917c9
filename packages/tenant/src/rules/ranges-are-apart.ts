import { compareRanges, type Diagnostic } from '@tenantry/diagnostic';
import type { FleetRule } from '../fleet-rule.ts';
import { freeRangeHint, type TakenRange, takenRanges } from '../taken-ranges.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const rangesAreApart: FleetRule = {
  fact: 'no range of an environment overlaps another one, a shared cluster or a reserved range',
  check: (fleet) => {
    const taken = takenRanges(fleet);
    const collisions = overlaps(taken);
    if (collisions.length === 0) return [];
    const hint = freeRangeHint(fleet.catalog, taken);
    return collisions.flatMap(([late, early]) => tell(late, early, hint));
  },
};

/**
 * Pairs of ranges that overlap, the later claim first. Two ranges that overlap contain one another, so a walk in their
 * order keeps those that are still open on a stack and compares only with the innermost: every range that overlaps any
 * other appears in a pair, in O(n log n), while the pairs themselves could be n².
 */
function overlaps(taken: readonly TakenRange[]): readonly (readonly [TakenRange, TakenRange])[] {
  const claims = taken.map((one, order) => ({ one, order }));
  claims.sort((a, b) => compareRanges(a.one.range, b.one.range) || a.order - b.order);
  const open: (typeof claims)[number][] = [];
  return claims.flatMap((claim) => {
    while ((open.at(-1)?.one.range.last ?? Number.POSITIVE_INFINITY) < claim.one.range.first) open.pop();
    const around = open.at(-1);
    open.push(claim);
    if (around === undefined) return [];
    return [around.order < claim.order ? ([claim.one, around.one] as const) : ([around.one, claim.one] as const)];
  });
}

/** The catalog's ranges come before all claims of environments and are held apart by a rule of the catalog. */
function tell(late: TakenRange, early: TakenRange, hint: string): readonly Diagnostic[] {
  if (late.environment === null) return [];
  const { tenant, path } = late.environment;
  return [
    tenantProblem(tenant, [...path, 'range'], {
      code: 'range-overlaps',
      message: `range "${late.text}" overlaps ${early.text} of ${early.holder}`,
      hint,
      related: [early.place()],
    }),
  ];
}
