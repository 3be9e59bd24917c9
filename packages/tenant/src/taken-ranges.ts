import type { Catalog } from '@tenantry/catalog';
import { compareRanges, formatRange, parseRange, type Range, type RelatedLocation } from '@tenantry/diagnostic';
import { environmentsOf, type WrittenEnvironment } from './environments.ts';
import type { Fleet } from './fleet.ts';
import { tenantsByClaim } from './fleet-order.ts';
import { relatedValue } from './tenant-problem.ts';

/** A range that somebody has. */
export interface TakenRange {
  readonly range: Range;
  readonly text: string;
  /** Who has it, as a phrase. */
  readonly holder: string;
  /** The environment that has it; null when the catalog does. */
  readonly environment: WrittenEnvironment | null;
  /** Where it is written. */
  readonly place: () => RelatedLocation;
}

/** Every well-formed range of the catalog and the fleet; where two claim the same, the one that came first is first. */
export function takenRanges(fleet: Fleet): readonly TakenRange[] {
  const ofEnvironments = tenantsByClaim(fleet)
    .flatMap(environmentsOf)
    .flatMap((environment): readonly TakenRange[] => {
      const { tenant, name, path, written } = environment;
      const holder = `${name} of tenant "${tenant.spec.id}"`;
      const place = (): RelatedLocation => relatedValue(tenant, [...path, 'range'], holder);
      return taken(written.range ?? '', holder, environment, place);
    });
  return [...rangesOfCatalog(fleet.catalog), ...ofEnvironments];
}

/** Names a range that could be written instead of one that cannot be had. */
export function freeRangeHint(catalog: Catalog, takenOnes: readonly TakenRange[]): string {
  const free = firstFreeRange(catalog, takenOnes);
  return free === null ? 'every pool is full: add one to the catalog' : `"${formatRange(free)}" is free`;
}

/**
 * The first range of a pool that nobody has, in the order of pools and addresses; null when all are taken.
 * Ranges either contain one another or are apart, so that one walk through them in their order finds the gap.
 */
function firstFreeRange(catalog: Catalog, takenOnes: readonly TakenRange[]): Range | null {
  const sorted = takenOnes.map(({ range }) => range).sort(compareRanges);
  for (const { range: text, prefix } of catalog.ranges.value.pools) {
    const pool = parseRange(text);
    if (pool === null) continue;
    const size = 2 ** (32 - prefix);
    let first = pool.first;
    for (const range of sorted) {
      if (range.first > first + size - 1) break;
      if (range.last >= first) first = Math.ceil((range.last + 1) / size) * size;
    }
    if (first + size - 1 <= pool.last) return { first, last: first + size - 1, prefix };
  }
  return null;
}

function rangesOfCatalog({ ranges, clusters }: Catalog): readonly TakenRange[] {
  const { reserved, pods, services } = ranges.value;
  const at = (pointer: string, message: string) => (): RelatedLocation => ({
    message,
    location: ranges.document.locate(pointer),
  });
  return [
    ...reserved.flatMap(({ range, purpose }, index) => {
      const holder = `the range reserved for ${purpose}`;
      return taken(range, holder, null, at(`/reserved/${index}/range`, holder));
    }),
    ...taken(pods, 'the range of Pods', null, at('/pods', 'the range of Pods')),
    ...taken(services, 'the range of Services', null, at('/services', 'the range of Services')),
    ...[...clusters.values()].flatMap((cluster) => {
      const holder = `shared cluster "${cluster.value.name}"`;
      return taken(cluster.value.range, holder, null, () => ({
        message: holder,
        location: cluster.document.locate('/range'),
      }));
    }),
  ];
}

function taken(
  text: string,
  holder: string,
  environment: WrittenEnvironment | null,
  place: () => RelatedLocation,
): readonly TakenRange[] {
  const range = parseRange(text);
  return range === null ? [] : [{ range, text, holder, environment, place }];
}
