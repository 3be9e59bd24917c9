import {
  type Diagnostic,
  enclosingRange,
  formatPointer,
  formatRange,
  parseRange,
  type Range,
  rangesOverlap,
} from '@tenantry/diagnostic';
import type { CatalogEntry } from '../catalog.ts';
import type { CatalogDraft } from '../catalog-draft.ts';
import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';

export const rangesAreApart: CatalogRule = {
  fact: 'ranges are network addresses, and no two that are in use at once overlap',
  check: (draft) => {
    const places = rangePlaces(draft);
    const read = places.flatMap((place) => {
      const range = parseRange(place.text);
      return range === null ? [] : [{ ...place, range }];
    });
    return [
      ...places.filter((place) => parseRange(place.text) === null).map(malformed),
      ...read.flatMap((place, index) =>
        read
          .slice(0, index)
          .filter((other) => mustBeApart(place, other) && rangesOverlap(place.range, other.range))
          .map((other) => overlapping(place, other)),
      ),
      ...poolsSmallerThanTheirParts(draft),
    ];
  },
};

interface RangePlace {
  readonly entry: CatalogEntry<unknown>;
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly what: string;
  /** A pool is there to be taken from: reserved ranges and shared clusters may lie in it. */
  readonly use: 'pool' | 'taken' | 'repeated';
}

function rangePlaces(draft: CatalogDraft): readonly RangePlace[] {
  const { ranges } = draft;
  return [
    ...(ranges === null
      ? []
      : [
          ...ranges.value.pools.map((pool, index) => ({
            entry: ranges,
            path: ['pools', index, 'range'],
            text: pool.range,
            what: `the pool for ${pool.purpose}`,
            use: 'pool' as const,
          })),
          ...ranges.value.reserved.map((reserved, index) => ({
            entry: ranges,
            path: ['reserved', index, 'range'],
            text: reserved.range,
            what: `the range reserved for ${reserved.purpose}`,
            use: 'taken' as const,
          })),
          {
            entry: ranges,
            path: ['pods'],
            text: ranges.value.pods,
            what: 'the range of Pods',
            use: 'repeated' as const,
          },
          {
            entry: ranges,
            path: ['services'],
            text: ranges.value.services,
            what: 'the range of Services',
            use: 'repeated' as const,
          },
        ]),
    ...[...draft.clusters.values()].map((cluster) => ({
      entry: cluster,
      path: ['range'],
      text: cluster.value.range,
      what: `the range of ${cluster.name}`,
      use: 'taken' as const,
    })),
  ];
}

function mustBeApart(one: RangePlace, other: RangePlace): boolean {
  return !(one.use === 'pool' && other.use === 'taken') && !(one.use === 'taken' && other.use === 'pool');
}

function malformed(place: RangePlace): Diagnostic {
  const enclosing = enclosingRange(place.text);
  return entryProblem(place.entry, place.path, {
    code: 'catalog-range',
    message: `${place.what}, "${place.text}", is not a network address with its prefix`,
    hint: enclosing === null ? 'write an IPv4 range, e.g. "10.64.0.0/22"' : `write "${formatRange(enclosing)}"`,
  });
}

function overlapping(place: RangePlace, other: RangePlace): Diagnostic {
  return entryProblem(place.entry, place.path, {
    code: 'catalog-range',
    message: `${place.what}, ${place.text}, overlaps ${other.what}, ${other.text}`,
    hint: 'write a range that nothing else uses',
    related: [{ message: other.what, location: other.entry.document.locate(formatPointer(other.path)) }],
  });
}

function poolsSmallerThanTheirParts(draft: CatalogDraft): readonly Diagnostic[] {
  const { ranges } = draft;
  if (ranges === null) return [];
  return ranges.value.pools.flatMap((pool, index) => {
    const range: Range | null = parseRange(pool.range);
    if (range === null || pool.prefix >= range.prefix) return [];
    return [
      entryProblem(ranges, ['pools', index, 'prefix'], {
        code: 'catalog-range',
        message: `a range with the prefix ${pool.prefix} does not fit into the pool ${pool.range}`,
        hint: `write ${range.prefix} or more`,
      }),
    ];
  });
}
