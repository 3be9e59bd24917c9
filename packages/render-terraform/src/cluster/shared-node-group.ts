import type { EnvironmentBlueprint, SharedClusterPlace } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import type { StackScope } from '../stack-scope.ts';
import { addNodeGroup } from './node-group.ts';

/** The tenant's own machines on a shared cluster, marked so that nobody else's Pods run there. */
export function addSharedNodeGroup(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  { clusterName, nodeGroup }: Escaped<SharedClusterPlace>,
  keyArn: string,
): void {
  if (nodeGroup === null) return;
  const placement = environment.namespace.nodePlacement;
  if (placement === null) throw new Error(`${environment.id} has machines of its own that nothing marks as its own`);
  const { subnetIds, nodeRoleArn } = nodeGroup;
  addNodeGroup(
    scope,
    environment,
    nodeGroup,
    { clusterName, version: null, subnetIds, nodeRoleArn, keyArn, placement },
    [],
  );
}
