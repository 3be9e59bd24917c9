import type { TenantFile } from '@tenantry/tenant';
import fc from 'fast-check';
import { arbitraryContacts, arbitraryDay, arbitraryEmail } from './contact.ts';
import { arbitraryEnvironment } from './environment.ts';
import { lifecycleIn } from './lifecycle.ts';
import { arbitraryOverrides } from './overrides.ts';
import { arbitrarySkeleton, type IsolationLevel, type TenantSkeleton } from './skeleton.ts';
import { arbitraryText } from './text.ts';

/** Isolation levels that the example catalog's tiers give to tenants who do not choose. */
const DEFAULT_ISOLATION: Readonly<Record<TenantSkeleton['tier'], IsolationLevel>> = {
  standard: 'namespace',
  regulated: 'cluster',
};

/**
 * Tenant files that are valid in the example catalog.
 *
 * @param place Place in the fleet, 0 to 999; tenants of different places collide in nothing.
 * @param isolation Isolation of the tenant; single environments can differ.
 */
export function arbitraryTenantFile(place: number, isolation: IsolationLevel): fc.Arbitrary<TenantFile> {
  return arbitrarySkeleton(place, isolation).chain((skeleton) =>
    fc
      .record(
        {
          displayName: arbitraryText({ maxLength: 80 }),
          contacts: arbitraryContacts,
          isolation: fc.constant(skeleton.isolation),
          lifecycle: lifecycleIn(skeleton.state),
          ring: fc.constantFrom('canary', 'early', 'general'),
          hold: arbitraryHold,
          residency: arbitraryResidency(skeleton),
          environments: arbitraryEnvironments(skeleton),
          applications: arbitraryApplications,
          access: arbitraryAccess,
          overrides: arbitraryOverrides(skeleton),
        },
        {
          requiredKeys: [
            'displayName',
            'contacts',
            'environments',
            // What differs from the default cannot go without saying.
            ...(skeleton.state === 'active' ? [] : (['lifecycle'] as const)),
            ...(skeleton.isolation === DEFAULT_ISOLATION[skeleton.tier] ? [] : (['isolation'] as const)),
          ],
        },
      )
      .map((drawn) => ({
        apiVersion: 'tenantry/v1',
        id: skeleton.id,
        tier: skeleton.tier,
        ...drawn,
      })),
  );
}

function arbitraryEnvironments(skeleton: TenantSkeleton): fc.Arbitrary<TenantFile['environments']> {
  const environments = skeleton.environments.map((environment) =>
    arbitraryEnvironment(skeleton, environment).map((drawn) => [environment.name, drawn] as const),
  );
  return fc.tuple(...environments).map((entries) => Object.fromEntries(entries));
}

const arbitraryHold: fc.Arbitrary<NonNullable<TenantFile['hold']>> = fc.record({
  release: fc.constantFrom('2026.10', '2026.11'),
  owner: arbitraryEmail,
  reason: arbitraryText({ maxLength: 400 }),
  expires: arbitraryDay,
});

/** Jurisdictions that keep every region of the skeleton. */
function arbitraryResidency({ environments }: TenantSkeleton): fc.Arbitrary<readonly string[]> {
  const abroad = environments.some((one) => one.region === 'us-east-1') ? ['us'] : [];
  const atHome = environments.some((one) => one.region === 'eu-central-1');
  return fc
    .constantFrom<readonly string[]>(...(atHome ? [['eu'], ['de'], ['de', 'eu']] : [[]]))
    .map((names) => [...names, ...abroad]);
}

const arbitraryApplications: fc.Arbitrary<NonNullable<TenantFile['applications']>> = fc.oneof(
  fc.record(
    {
      'file-server': fc.record(
        {
          settings: fc.record(
            {
              CHATBOT_GREETING: arbitraryText({ minLength: 0, maxLength: 400 }),
              FILESERVER_TITLE: arbitraryText({ minLength: 0, maxLength: 400 }),
            },
            { requiredKeys: [] },
          ),
          resources: fc.record(
            {
              chatbot: fc.constantFrom({ cpu: '1' }, { memory: '2Gi' }, { cpu: '1500m', memory: '1Ti' }),
              fileserver: fc.constantFrom({ cpu: '5999m' }, { cpu: '1m', memory: '1Mi' }),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      ),
      notes: fc.constant({}),
    },
    { requiredKeys: ['file-server'] },
  ),
  fc.constant({ notes: {} }),
);

const arbitraryAccess: fc.Arbitrary<NonNullable<TenantFile['access']>> = fc.uniqueArray(
  fc.record({
    group: fc
      .tuple(fc.constantFrom(...'aZ0'), fc.array(fc.constantFrom(...'azAZ09._@-'), { maxLength: 99 }))
      .map(([first, rest]) => first + rest.join('')),
    role: fc.constantFrom('viewer' as const, 'operator' as const),
  }),
  { maxLength: 4, selector: (one) => one.group },
);
