import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { takeOver, takeOverPrivateSubnets, vpcHandoff } from '../handoff.ts';
import type { StackScope } from '../stack-scope.ts';

/** Where the database stands and who may connect to it. */
export interface DatabasePlace {
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  /** The Pods that may connect: a range, or the security group that they carry. */
  readonly clients: { readonly cidrIpv4: string } | { readonly referencedSecurityGroupId: string };
}

/** The place in a shared cluster's VPC as the catalog gives it, or in the VPC that the foundation stack made. */
export function findDatabasePlace(scope: StackScope, environment: Escaped<EnvironmentBlueprint>): DatabasePlace {
  const { placement } = environment.database;
  if (placement !== null) {
    const { vpcId, subnetIds, clientSecurityGroupId } = placement;
    return { vpcId, subnetIds, clients: { referencedSecurityGroupId: clientSecurityGroupId } };
  }
  const { network } = environment.foundation;
  if (network === null) throw new Error(`${environment.id} has neither a VPC nor a place for its database`);
  return {
    vpcId: takeOver(scope, vpcHandoff(environment)),
    subnetIds: takeOverPrivateSubnets(scope, environment, network),
    clients: { cidrIpv4: network.podRange },
  };
}
