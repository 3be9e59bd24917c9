import { environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import type { Lifecycle } from '../tenant-file.generated.ts';
import { relatedValue, tenantProblem } from '../tenant-problem.ts';

/** States in the order in which they are walked. */
const STATES: readonly Lifecycle['state'][] = ['active', 'suspended', 'offboarding', 'retained', 'destroyed'];

export const environmentFollowsTheTenant: FleetRule = {
  fact: 'no environment lives on when its tenant has retired further',
  check: ({ tenants }) =>
    tenants.flatMap((tenant) => {
      const { state } = tenant.spec.lifecycle ?? { state: 'active' };
      return environmentsOf(tenant).flatMap(({ path, written: { lifecycle } }) => {
        if (lifecycle === undefined || STATES.indexOf(lifecycle.state) >= STATES.indexOf(state)) return [];
        return [
          tenantProblem(tenant, [...path, 'lifecycle', 'state'], {
            code: 'lifecycle-contradiction',
            message: `an environment is "${lifecycle.state}" while its tenant is "${state}"`,
            hint: `write "${state}" or a later state, or remove the environment's lifecycle`,
            related: [relatedValue(tenant, ['lifecycle', 'state'], "the tenant's state")],
          }),
        ];
      });
    }),
};
