import { environmentsOf, type WrittenEnvironment } from '../environments.ts';
import { tenantsByClaim } from '../fleet-order.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { relatedValue, tenantProblem } from '../tenant-problem.ts';

/** The schema admits host names in their normal form only: lower case, no final dot, no encoded letters. */
export const hostBelongsToOneEnvironment: FleetRule = {
  fact: 'a host name leads to one environment of the fleet',
  check: (fleet) => {
    const owners = new Map<string, { readonly environment: WrittenEnvironment; readonly index: number }>();
    return tenantsByClaim(fleet)
      .flatMap(environmentsOf)
      .flatMap((environment) =>
        environment.written.hosts.flatMap((host, index) => {
          const owner = owners.get(host);
          if (owner === undefined) {
            owners.set(host, { environment, index });
            return [];
          }
          const { tenant, name, path } = owner.environment;
          const holder = `${name} of tenant "${tenant.spec.id}"`;
          return [
            tenantProblem(environment.tenant, [...environment.path, 'hosts', index], {
              code: 'host-taken',
              message: `host "${host}" already leads to ${holder}`,
              hint: 'write a host name that no other environment has',
              related: [relatedValue(tenant, [...path, 'hosts', owner.index], holder)],
            }),
          ];
        }),
      );
  },
};
