import type { Override } from '@tenantry/tenant';
import fc from 'fast-check';
import { arbitraryDay, arbitraryEmail } from './contact.ts';
import type { TenantSkeleton } from './skeleton.ts';
import { arbitraryText } from './text.ts';

/** Values that each protected setting can have. */
const VALUES: Readonly<Record<Override['setting'], fc.Arbitrary<boolean | number>>> = {
  'database.backupRetentionDays': fc.integer({ min: 1, max: 35 }),
  'database.deletionProtection': fc.boolean(),
  'database.multiAz': fc.boolean(),
  'network.flowLogRetentionDays': fc.constantFrom(1, 30, 3653),
};

/** Overrides of protected settings that the environments of a skeleton have, each at most once. */
export function arbitraryOverrides({ environments }: TenantSkeleton): fc.Arbitrary<readonly Override[]> {
  const targets = environments.flatMap(({ name, isolation }) =>
    settingsOf(isolation).map((setting) => ({ environment: name, setting })),
  );
  return fc.subarray(targets, { maxLength: 3 }).chain((chosen) =>
    fc.tuple(
      ...chosen.map(({ environment, setting }) =>
        fc.record({
          setting: fc.constant(setting),
          environment: fc.constant(environment),
          value: VALUES[setting],
          owner: arbitraryEmail,
          reason: arbitraryText({ maxLength: 400 }),
          expires: arbitraryDay,
        }),
      ),
    ),
  );
}

function settingsOf(isolation: string): readonly Override['setting'][] {
  const ofDatabase = ['database.backupRetentionDays', 'database.deletionProtection', 'database.multiAz'] as const;
  return isolation === 'cluster' ? [...ofDatabase, 'network.flowLogRetentionDays'] : ofDatabase;
}
