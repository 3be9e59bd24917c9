import { formatRange, parseRange, rangesOverlap } from '@tenantry/diagnostic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFleet, type Tenant } from '../src/index.ts';
import { aFleet, aTenant, type Changes, problemsOf } from './a-fleet.ts';

const PRODUCTION = '/environments/production';

/** A dedicated tenant that shares nothing with others but what the changes say. */
function tenant(id: string, index: number, changes: Changes = {}): Tenant {
  return aTenant({
    '/id': id,
    [`${PRODUCTION}/account`]: String(500_000_000_000 + index),
    [`${PRODUCTION}/range`]: rangeOf(index),
    [`${PRODUCTION}/hosts`]: [`files.customer-${index}.example`],
    ...changes,
  });
}

/** The nth /22 of 10.64.0.0/10. */
function rangeOf(index: number): string {
  const first = 10 * 2 ** 24 + 64 * 2 ** 16 + index * 1024;
  return formatRange({ first, last: first + 1023, prefix: 22 });
}

describe('two tenants that claim the same thing', () => {
  const cases: readonly (readonly [string, Changes, string, string])[] = [
    ['range', { [`${PRODUCTION}/range`]: rangeOf(0) }, 'range-overlaps', `${PRODUCTION}/range`],
    ['account', { [`${PRODUCTION}/account`]: '500000000000' }, 'account-shared', `${PRODUCTION}/account`],
    [
      'host',
      { [`${PRODUCTION}/hosts`]: ['x.example', 'files.customer-0.example'] },
      'host-taken',
      `${PRODUCTION}/hosts/1`,
    ],
  ];

  it.each(cases)('are named with both places: %s', (_what, changes, code, pointer) => {
    const found = problemsOf([tenant('aaa', 0), tenant('bbb', 1, changes)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code,
      location: { file: 'tenants/bbb.json', pointer },
    });
    expect(found[0]?.related?.[0]?.location).toMatchObject({
      file: 'tenants/aaa.json',
      line: expect.any(Number),
    });
    expect(found[0]?.related?.[0]?.message).toContain('tenant "aaa"');
  });

  it.each(cases)('are told in the file that the change touches: %s', (_what, changes, code) => {
    const touched = new Set(['tenants/aaa.json']);
    const found = problemsOf([tenant('aaa', 0), tenant('bbb', 1, changes)], {
      touched,
    });
    expect(found.map((one) => `${one.code} ${one.location?.file}`)).toEqual([`${code} tenants/aaa.json`]);
  });

  it('are two environments of one tenant, where ranges and hosts are concerned', () => {
    const staging = {
      cloud: 'aws',
      region: 'eu-central-1',
      account: '210987654321',
      range: '10.64.0.0/22',
      hosts: ['files.acme.example'],
    };
    expect(problemsOf([aTenant({ '/environments/staging': staging })]).map(({ code }) => code)).toEqual([
      'range-overlaps',
      'host-taken',
    ]);
  });
});

describe('ids that can be mistaken for one another', () => {
  it.each([
    ['acme', 'ac-me'],
    ['acme', 'acrne'],
    ['bolt', 'b0lt'],
    ['bill', 'bi1l'],
    ['bill', 'blil'],
    ['vvest', 'west'],
  ])('%s and %s', (one, other) => {
    const found = problemsOf([tenant(one, 0), tenant(other, 1)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code: 'tenant-id-look-alike',
      location: { pointer: '/id' },
    });
  });

  it.each([
    ['acme', 'acne'],
    ['north', 'south'],
    ['a1', 'a2'],
  ])('but not %s and %s', (one, other) => {
    expect(problemsOf([tenant(one, 0), tenant(other, 1)])).toEqual([]);
  });

  it('and ids that are the same, in files that differ in case', () => {
    const copy = { ...tenant('acme', 1), file: 'tenants/Acme.json' };
    expect(
      problemsOf([copy, tenant('acme', 0)])
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['tenant-id-look-alike', 'tenant-id-not-file-name']);
  });
});

describe('ranges', () => {
  it('are told to the later claim, even where it is the wider one', () => {
    const wide = tenant('bbb', 1, { [`${PRODUCTION}/range`]: '10.64.0.0/20' });
    const found = problemsOf([tenant('aaa', 0), wide]).filter(({ code }) => code === 'range-overlaps');
    expect(found.map(({ location }) => location?.file)).toEqual(['tenants/bbb.json']);
  });

  /** Well-formed ranges around the pool, crowded enough to overlap often. */
  const crowdedRange = fc
    .tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 13, max: 24 }))
    .map(([block, prefix]) => {
      const size = 2 ** (32 - prefix);
      const first = 10 * 2 ** 24 + 126 * 2 ** 16 - 32 * 1024 + block * 1024;
      return formatRange({ first: first - (first % size), last: 0, prefix });
    });

  it('are found to overlap by the naive comparison of all pairs exactly when the rule names them', () => {
    fc.assert(
      fc.property(fc.array(crowdedRange, { maxLength: 12 }), (texts) => {
        const tenants = texts.map((text, index) =>
          tenant(`t${'abcdefghijkl'[index]}`, index, {
            [`${PRODUCTION}/range`]: text,
          }),
        );
        const named = new Set(
          problemsOf(tenants)
            .filter(({ code }) => code === 'range-overlaps')
            .flatMap(({ location, related = [] }) => [location, ...related.map((other) => other.location)])
            .map((location) => location?.file),
        );
        const others = ['10.126.0.0/16', '10.127.0.0/16', '10.0.0.0/11'];
        const expected = texts.map((text, index) => {
          const rest = [...texts.filter((_, other) => other !== index), ...others];
          return rest.some((other) => overlap(text, other));
        });
        expect(tenants.map(({ file }) => named.has(file))).toEqual(expected);
      }),
    );
  });

  it('are proposed only where they are free', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 12 }), (blocks) => {
        const tenants = [...blocks, blocks[0] ?? 0, blocks[0] ?? 0].map((block, index) =>
          tenant(`t${'abcdefghijklmn'[index]}`, index, {
            [`${PRODUCTION}/range`]: rangeOf(block),
          }),
        );
        const hint = problemsOf(tenants).find(({ code }) => code === 'range-overlaps')?.hint ?? '';
        const free = Array.from({ length: 14 }, (_, index) => index).find(
          (index) => !blocks.includes(index) && (blocks.length > 0 || index > 0),
        );
        expect(hint).toBe(`"${rangeOf(free ?? 0)}" is free`);
      }),
    );
  });
});

describe('a fleet of 10 000 tenants', () => {
  // Letters for digits, none of which looks like another.
  const idOf = (index: number) => `t${[...String(index)].map((digit) => 'abcdefghkp'[Number(digit)]).join('')}`;
  // The pool has room for fewer than 4000 dedicated clusters.
  const tenants = Array.from({ length: 10_000 }, (_, index) =>
    index < 3_500
      ? tenant(idOf(index), index)
      : aTenant(
          {
            '/id': idOf(index),
            [`${PRODUCTION}/hosts`]: [`files.customer-${index}.example`],
          },
          'shared',
        ),
  );

  it('is checked in time that a person does not notice', () => {
    const start = performance.now();
    expect(checkFleet(aFleet(tenants)).length).toBe(0);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('is checked about as fast when every tenant claims the same range, host and account', () => {
    const [first] = tenants;
    const copies = tenants.map((one, index) => ({
      ...one,
      file: `tenants/${idOf(index)}.json`,
      spec: {
        ...one.spec,
        tier: 'regulated',
        environments: first?.spec.environments ?? {},
      },
    }));
    const start = performance.now();
    expect(checkFleet(aFleet(copies)).length).toBeGreaterThanOrEqual(3 * 9_999);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});

function overlap(one: string, other: string): boolean {
  const [a, b] = [parseRange(one), parseRange(other)];
  return a !== null && b !== null && rangesOverlap(a, b);
}
