import type { SharedCluster } from '@tenantry/catalog';
import { environmentsOf, isolationOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const sharedClusterFits: FleetRule = {
  fact: "a shared cluster stands in the environment's cloud and region and offers its isolation level",
  check: ({ tenants, catalog }) => {
    const clusters = [...catalog.clusters.values()].map(({ value }) => value);
    return tenants.flatMap(environmentsOf).flatMap((environment) => {
      const { tenant, path, written } = environment;
      const cluster = catalog.clusters.get(written.cluster ?? '')?.value;
      const isolation = isolationOf(environment, catalog);
      if (cluster === undefined || isolation === null || isolation === 'cluster') return [];
      const misfits = (one: SharedCluster): readonly string[] => [
        ...(one.cloud === written.cloud ? [] : [`stands in cloud "${one.cloud}", not in "${written.cloud}"`]),
        ...(one.region === written.region ? [] : [`stands in region "${one.region}", not in "${written.region}"`]),
        ...(one.isolation.includes(isolation) ? [] : [`does not offer isolation "${isolation}"`]),
      ];
      const fitting = clusters.filter((one) => misfits(one).length === 0).map(({ name }) => `"${name}"`);
      return misfits(cluster).map((misfit) =>
        tenantProblem(tenant, [...path, 'cluster'], {
          code: 'environment-placement',
          message: `shared cluster "${cluster.name}" ${misfit}`,
          hint:
            fitting.length > 0
              ? `clusters that fit are ${fitting.join(', ')}`
              : 'no shared cluster fits: choose isolation "cluster" or another region',
        }),
      );
    });
  },
};
