import type { Catalog } from '@tenantry/catalog';
import { enclosingRange, formatRange, parseRange, rangeContains } from '@tenantry/diagnostic';
import { environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { freeRangeHint, takenRanges } from '../taken-ranges.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const rangeLiesInAPool: FleetRule = {
  fact: 'a range is a network address inside a pool, with the prefix that the pool is cut into',
  check: (fleet) => {
    const faults = fleet.tenants.flatMap(environmentsOf).flatMap(({ tenant, path, written }) => {
      const fault = written.range === undefined ? null : faultOf(written.range, fleet.catalog);
      return fault === null
        ? []
        : [
            {
              tenant,
              path: [...path, 'range'],
              range: written.range,
              ...fault,
            },
          ];
    });
    if (faults.length === 0) return [];
    const free = freeRangeHint(fleet.catalog, takenRanges(fleet));
    return faults.map(({ tenant, path, range, why, instead }) =>
      tenantProblem(tenant, path, {
        code: 'range-invalid',
        message: `range "${range}" ${why}`,
        hint: instead ?? free,
      }),
    );
  },
};

/** What is wrong with a range by itself, and the range that was probably meant. */
function faultOf(text: string, catalog: Catalog): { readonly why: string; readonly instead: string | null } | null {
  const { pools } = catalog.ranges.value;
  const enclosing = enclosingRange(text);
  if (enclosing === null) return { why: 'is not an IPv4 range', instead: null };
  const range = parseRange(text);
  if (range === null)
    return {
      why: 'is not a network address',
      instead: `write "${formatRange(enclosing)}"`,
    };
  const pool = pools.find((one) => {
    const whole = parseRange(one.range);
    return whole !== null && rangeContains(whole, range);
  });
  if (pool === undefined) {
    return {
      why: `lies in no pool: ${pools.map((one) => one.range).join(', ')}`,
      instead: null,
    };
  }
  if (range.prefix === pool.prefix) return null;
  return {
    why: `has the prefix ${range.prefix}; pool ${pool.range} is cut into /${pool.prefix}`,
    instead: null,
  };
}
