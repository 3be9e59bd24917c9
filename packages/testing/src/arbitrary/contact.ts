import type { TenantFile } from '@tenantry/tenant';
import fc from 'fast-check';
import { arbitraryText } from './text.ts';

/** Addresses with every character that the schema lets them have. */
export const arbitraryEmail: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom(...'azAZ09._%+-'), { minLength: 1, maxLength: 64 }),
    fc.constantFrom('example.com', 'a.b-c.example', '0.example'),
  )
  .map(([local, domain]) => `${local.join('')}@${domain}`);

/** Days of the calendar, all of them far in the future. */
export const arbitraryDay: fc.Arbitrary<string> = fc
  .record({ year: fc.integer({ min: 2040, max: 2099 }), month: arbitraryTwoDigits(12), day: arbitraryTwoDigits(28) })
  .map(({ year, month, day }) => `${year}-${month}-${day}`);

/** People to write to. */
export const arbitraryContacts: fc.Arbitrary<TenantFile['contacts']> = fc.array(
  fc.record(
    {
      email: arbitraryEmail,
      role: fc.constantFrom('technical' as const, 'billing' as const, 'security' as const),
      name: arbitraryText({ maxLength: 80 }),
    },
    { requiredKeys: ['email', 'role'] },
  ),
  { minLength: 1, maxLength: 3 },
);

function arbitraryTwoDigits(max: number): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));
}
