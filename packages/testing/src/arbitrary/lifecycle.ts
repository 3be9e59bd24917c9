import type { TenantFile } from '@tenantry/tenant';
import fc from 'fast-check';
import { arbitraryDay, arbitraryEmail } from './contact.ts';
import { STATES } from './skeleton.ts';
import { arbitraryText } from './text.ts';

type Lifecycle = NonNullable<TenantFile['lifecycle']>;

/** Lifecycles in a state or a later one, with what each of them must say. */
export function arbitraryLifecycle(earliest: Lifecycle['state']): fc.Arbitrary<Lifecycle> {
  return fc.constantFrom(...STATES.slice(STATES.indexOf(earliest))).chain(lifecycleIn);
}

/** Lifecycles in a state, with what it must say. */
export function lifecycleIn(state: Lifecycle['state']): fc.Arbitrary<Lifecycle> {
  if (state === 'active') return fc.constant({ state });
  return fc.record(
    {
      state: fc.constant(state),
      owner: arbitraryEmail,
      reason: arbitraryText({ maxLength: 400 }),
      retainUntil: arbitraryDay,
    },
    {
      requiredKeys:
        state === 'suspended' || state === 'offboarding'
          ? ['state', 'owner', 'reason']
          : ['state', 'owner', 'reason', 'retainUntil'],
    },
  );
}
