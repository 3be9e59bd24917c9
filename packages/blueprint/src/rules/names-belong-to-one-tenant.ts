import { type Diagnostic, shortValue } from '@tenantry/diagnostic';
import type { BlueprintRule, PlannedTenant } from '../blueprint-rule.ts';
import { type DerivedName, derivedNames } from '../derived-names.ts';
import { sourceLocation } from '../source-location.ts';

interface Claim {
  readonly by: PlannedTenant;
  readonly name: DerivedName;
}

/** The naming module makes different names of different parts; 40 bits of hash can still meet, and here it is seen. */
export const namesBelongToOneTenant: BlueprintRule = {
  fact: 'names are unique over the fleet',
  check: (fleet) => {
    const first = new Map<string, Claim>();
    return fleet.flatMap((by) =>
      derivedNames(by.planned.blueprint)
        .filter(({ unique }) => unique)
        .flatMap((name) => {
          const key = `${name.consumer} ${name.value}`;
          const earlier = first.get(key);
          if (earlier !== undefined) return [diagnose({ by, name }, earlier)];
          first.set(key, { by, name });
          return [];
        }),
    );
  },
};

function diagnose({ by, name }: Claim, earlier: Claim): Diagnostic {
  const what = `${name.consumer.replaceAll('-', ' ')} ${shortValue(name.value)}`;
  return {
    code: 'name-taken',
    severity: 'error',
    message: `${what} is already the name of something of ${earlier.by.tenant.spec.id}`,
    hint: 'give the newer tenant another id before it is built: ids never change afterwards',
    value: shortValue(name.value),
    location: sourceLocation(by, name.pointer),
    related: [{ message: 'has the name too', location: sourceLocation(earlier.by, earlier.name.pointer) }],
  };
}
