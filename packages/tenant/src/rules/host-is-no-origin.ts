import { ENVIRONMENT_NAMES, environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

/** `<tenant>-<environment>`: the first label of an environment's own host in the platform's zone. */
const ORIGIN_LABEL = new RegExp(`^([a-z](?:-?[a-z0-9])*)-(${ENVIRONMENT_NAMES.join('|')})$`);

/**
 * Requests for custom hostnames pass through their environment's own host. Those of tenants to come are kept as well: a
 * host that is taken before them would keep them from ever being built.
 */
export const hostIsNoOrigin: FleetRule = {
  fact: 'a host name of a tenant is not the own host of any environment',
  check: ({ tenants, catalog }) => {
    const { domain } = catalog.organisation.value;
    return tenants.flatMap(environmentsOf).flatMap(({ tenant, name, path, written }) =>
      written.hosts.flatMap((host, index) => {
        if (!host.endsWith(`.${domain}`)) return [];
        const [, owner, environment] = ORIGIN_LABEL.exec(host.slice(0, -domain.length - 1)) ?? [];
        if (owner === undefined) return [];
        const own = owner === tenant.spec.id && environment === name;
        return [
          tenantProblem(tenant, [...path, 'hosts', index], {
            code: 'host-reserved',
            message: own
              ? `host "${host}" is the environment's own, which it has without being named here`
              : `host "${host}" is the own host of ${environment} of tenant "${owner}", whether or not there is one`,
            hint: `${own ? 'remove it, or ' : ''}write a host such as "${tenant.spec.id}.${domain}"`,
          }),
        ];
      }),
    );
  },
};
