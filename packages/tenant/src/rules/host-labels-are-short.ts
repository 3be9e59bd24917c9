import { environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

/** Longest part of a host name between two dots (RFC 1035, section 2.3.4). */
const LONGEST_LABEL = 63;

export const hostLabelsAreShort: FleetRule = {
  fact: 'every part of a host name is short enough for the DNS',
  check: ({ tenants }) =>
    tenants.flatMap(environmentsOf).flatMap(({ tenant, path, written }) =>
      written.hosts.flatMap((host, index) => {
        const label = host.split('.').find((one) => one.length > LONGEST_LABEL);
        if (label === undefined) return [];
        return [
          tenantProblem(tenant, [...path, 'hosts', index], {
            code: 'name-too-long',
            message: `part "${label}" of a host name has ${label.length} characters, more than ${LONGEST_LABEL}`,
            hint: `write at most ${LONGEST_LABEL} characters between two dots`,
          }),
        ];
      }),
    ),
};
