import { environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const cloudHasTheRegion: FleetRule = {
  fact: "the cloud of an environment is its region's",
  check: ({ tenants, catalog }) =>
    tenants.flatMap(environmentsOf).flatMap(({ tenant, path, written }) => {
      const region = catalog.regions.get(written.region)?.value;
      if (region === undefined || region.cloud === written.cloud) return [];
      return [
        tenantProblem(tenant, [...path, 'cloud'], {
          code: 'environment-placement',
          message: `region "${region.name}" belongs to cloud "${region.cloud}", not to "${written.cloud}"`,
          hint: `write "${region.cloud}", or a region of ${written.cloud}`,
        }),
      ];
    }),
};
