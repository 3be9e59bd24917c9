import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import { applicationWorkload } from './application-workload.ts';
import { connectorWorkload } from './connector-workload.ts';
import type { Workload } from './workload.ts';

/** Everything that runs in an environment: its applications, then the edge's connector while there is a tunnel. */
export function workloadsOf({ applications, edge }: EnvironmentBlueprint): readonly Workload[] {
  return [
    ...applications.map(applicationWorkload),
    ...(edge.connector === null ? [] : [connectorWorkload(edge.connector)]),
  ];
}
