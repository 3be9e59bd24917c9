import type { TenantFile } from '@tenantry/tenant';
import fc from 'fast-check';
import { allocationOf } from './allocation.ts';

/** What a tenant shares with others. */
export type IsolationLevel = 'namespace' | 'node' | 'cluster';

/** Every isolation level, weakest first. */
export const ISOLATION_LEVELS: readonly IsolationLevel[] = ['namespace', 'node', 'cluster'];

/** States of a tenant's life, in their order. */
export const STATES = ['active', 'suspended', 'offboarding', 'retained', 'destroyed'] as const;

/** The choices of a tenant that limit one another, drawn before everything else. */
export interface TenantSkeleton {
  readonly id: string;
  readonly tier: 'standard' | 'regulated';
  readonly isolation: IsolationLevel;
  readonly state: (typeof STATES)[number];
  readonly environments: readonly EnvironmentSkeleton[];
}

/** Where one environment stands. */
export interface EnvironmentSkeleton {
  readonly name: keyof TenantFile['environments'];
  readonly isolation: IsolationLevel;
  readonly region: string;
  readonly account: string;
  readonly range: string;
  /** A label of host names that no other environment of the fleet has. */
  readonly hostLabel: string;
}

/** Skeletons that the rules of the fleet allow; the first environment has the tenant's own isolation. */
export function arbitrarySkeleton(place: number, isolation: IsolationLevel): fc.Arbitrary<TenantSkeleton> {
  const { idStart, slots } = allocationOf(place);
  return fc
    .record({
      idEnd: arbitraryIdEnd,
      regulated: fc.boolean(),
      state: fc.constantFrom(...STATES, ...STATES.map(() => 'active' as const)),
      sharedAccount: fc.boolean(),
      environments: fc.subarray([...slots], { minLength: 1 }),
      levels: fc.array(fc.constantFrom(...ISOLATION_LEVELS), { minLength: slots.length, maxLength: slots.length }),
      regions: fc.array(fc.constantFrom('eu-central-1', 'us-east-1'), {
        minLength: slots.length,
        maxLength: slots.length,
      }),
    })
    .map(({ idEnd, regulated, state, sharedAccount, environments, levels, regions }) => {
      const id = idStart + idEnd;
      const tier = regulated && isolation === 'cluster' ? 'regulated' : 'standard';
      return {
        id,
        tier,
        isolation,
        state,
        environments: environments.map(({ name, account, range }, index) => {
          const level = index === 0 || tier === 'regulated' ? isolation : (levels[index] ?? isolation);
          return {
            name,
            isolation: level,
            // The only shared cluster stands in eu-central-1.
            region: level === 'cluster' ? (regions[index] ?? 'eu-central-1') : 'eu-central-1',
            account: sharedAccount ? slots[0].account : account,
            range,
            hostLabel: `${id}-${name}`,
          };
        }),
      };
    });
}

/** Rest of an id, which makes it 3 to 19 characters long. Without the letter t it spells no environment's name. */
const arbitraryIdEnd = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrsuvwxyz0123456789', '-a', '-7'), { maxLength: 8 })
  .map((parts) => parts.join(''));
