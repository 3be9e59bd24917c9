import { isTouched } from '../fleet-order.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

/** As with overrides, an old hold stops only those who change the tenant. */
export const holdsAreInForce: FleetRule = {
  fact: 'no hold of a release has expired',
  check: (fleet) => {
    const { tenants, now } = fleet;
    if (now === null) return [];
    return tenants.flatMap((tenant) => {
      const { hold } = tenant.spec;
      if (hold === undefined || hold.expires >= now) return [];
      return [
        tenantProblem(tenant, ['hold', 'expires'], {
          code: 'hold-expired',
          severity: isTouched(fleet, tenant) ? 'error' : 'warning',
          message: `the hold of release "${hold.release}" expired on ${hold.expires}`,
          hint: `remove it, so that the tenant follows its ring, or ask its owner ${hold.owner} for a later day`,
        }),
      ];
    });
  },
};
