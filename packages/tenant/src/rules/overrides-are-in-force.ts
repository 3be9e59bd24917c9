import { isTouched } from '../fleet-order.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

/** An old override stops only those who change the tenant: it must not stop everybody else's work one morning. */
export const overridesAreInForce: FleetRule = {
  fact: 'no override of a protected setting has expired',
  check: (fleet) => {
    const { tenants, now } = fleet;
    if (now === null) return [];
    return tenants.flatMap((tenant) =>
      (tenant.spec.overrides ?? []).flatMap(({ setting, environment, owner, expires }, index) => {
        if (expires >= now) return [];
        return [
          tenantProblem(tenant, ['overrides', index, 'expires'], {
            code: 'override-expired',
            severity: isTouched(fleet, tenant) ? 'error' : 'warning',
            message: `the override of "${setting}" in "${environment}" expired on ${expires}`,
            hint: `remove it, or ask its owner ${owner} for a reason and a later day`,
          }),
        ];
      }),
    );
  },
};
