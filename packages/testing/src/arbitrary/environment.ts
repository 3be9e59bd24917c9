import type { Environment } from '@tenantry/tenant';
import fc from 'fast-check';
import { arbitraryLifecycle } from './lifecycle.ts';
import type { EnvironmentSkeleton, TenantSkeleton } from './skeleton.ts';

/** Environments that stand where a skeleton says, with any host names, sizes, objectives and state. */
export function arbitraryEnvironment(
  tenant: TenantSkeleton,
  { isolation, region, account, range, hostLabel }: EnvironmentSkeleton,
): fc.Arbitrary<Environment> {
  return fc
    .record(
      {
        hosts: arbitraryHosts(hostLabel),
        lifecycle: arbitraryLifecycle(tenant.state),
        sizing: arbitrarySizing(isolation),
        objectives: arbitraryObjectives,
      },
      { requiredKeys: ['hosts'] },
    )
    .map((drawn) => ({
      cloud: 'aws',
      region,
      ...(isolation === 'cluster' ? { account, range } : { cluster: 'shared-eu-1' }),
      ...(isolation === tenant.isolation ? {} : { isolation }),
      ...drawn,
    }));
}

function arbitraryHosts(label: string): fc.Arbitrary<readonly string[]> {
  const hosts = [`files.${label}.orchard.example`, `files.${label}.example`, `a-1.b2.${label}.example`];
  // 63 characters are the most that a label of the DNS can have.
  return fc.subarray([...hosts, `${'x'.repeat(63)}.${label}.example`], { minLength: 1 });
}

const arbitraryDuration = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('m', 'h', 'd'))
  .map(([count, unit]) => `${count}${unit}`);

const arbitraryObjectives = fc.record({ rto: arbitraryDuration, rpo: arbitraryDuration });

/** Fewest and most: in order, within the bounds of the schema. */
const arbitraryBounds = fc
  .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([min, more]) => ({ min, max: min + more }));

const arbitraryStorage = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('Mi', 'Gi'))
  .map(([count, unit]) => `${count}${unit}`);

function arbitrarySizing(
  isolation: EnvironmentSkeleton['isolation'],
): fc.Arbitrary<NonNullable<Environment['sizing']>> {
  const everywhere = {
    replicas: arbitraryBounds,
    storage: arbitraryStorage,
    database: fc.record({
      class: fc.constantFrom('db.t4g.micro', 'db.m7g.2xlarge'),
      storageGiB: fc.integer({ min: 20, max: 16384 }),
    }),
  };
  if (isolation === 'namespace') return fc.record(everywhere, { requiredKeys: ['storage'] });
  const type = fc.constantFrom('m7i.large', 'c7gd-flex.2xlarge');
  const nodes = fc.tuple(type, arbitraryBounds).map(([one, bounds]) => ({ type: one, ...bounds }));
  return fc.record({ ...everywhere, nodes }, { requiredKeys: ['storage'] });
}
