import { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster/index.js';
import type { DedicatedCluster, EnvironmentBlueprint } from '@tenantry/blueprint';
import { refusesDeletion } from '../deletion-protection.ts';
import type { Escaped } from '../escape-templates.ts';
import { takeOverPrivateSubnets } from '../handoff.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';
import { addAccess } from './access.ts';
import { addAddons, addNetworkAddons } from './addons.ts';
import { addClusterRole, addNodeRole } from './cluster-roles.ts';
import { addControlPlaneLog, LOG_TYPES } from './control-plane-log.ts';
import { addNodeGroup } from './node-group.ts';

/** The control plane, its machines, add-ons and administrators, in the order in which they can start. */
export function addDedicatedCluster(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  cluster: Escaped<DedicatedCluster>,
  keyArn: string,
): EksCluster {
  const { network } = environment.foundation;
  if (network === null) throw new Error(`${environment.id} has a cluster of its own but no VPC`);
  const subnetIds = takeOverPrivateSubnets(scope, environment, network);
  const eks = addControlPlane(scope, environment, cluster, { subnetIds, keyArn });
  const clusterName = reference(eks, 'name');
  const networkAddons = addNetworkAddons(scope, environment, network, cluster, eks);
  const { role, policies } = addNodeRole(scope, cluster);
  // Machines stay NotReady until the network add-ons run, and EKS gives up on a group of such machines.
  const nodes = addNodeGroup(
    scope,
    environment,
    cluster.nodeGroup,
    { clusterName, version: cluster.version, subnetIds, nodeRoleArn: reference(role, 'arn'), keyArn, placement: null },
    [...networkAddons, ...policies],
  );
  addAddons(scope, environment, cluster, eks, nodes);
  addAccess(scope, cluster, clusterName);
  return eks;
}

function addControlPlane(
  scope: StackScope,
  { state }: Escaped<EnvironmentBlueprint>,
  cluster: Escaped<DedicatedCluster>,
  { subnetIds, keyArn }: { readonly subnetIds: readonly string[]; readonly keyArn: string },
): EksCluster {
  const { role, policies } = addClusterRole(scope, cluster);
  const log = addControlPlaneLog(scope, cluster, keyArn);
  const { endpoint } = cluster;
  return scope.resource(
    EksCluster,
    'main',
    {
      name: cluster.name,
      version: cluster.version,
      roleArn: reference(role, 'arn'),
      accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
      // Every add-on is a managed one, below.
      bootstrapSelfManagedAddons: false,
      vpcConfig: {
        subnetIds: [...subnetIds],
        endpointPrivateAccess: true,
        endpointPublicAccess: endpoint.public,
        ...(endpoint.public ? { publicAccessCidrs: [...endpoint.allowedRanges] } : {}),
      },
      kubernetesNetworkConfig: { ipFamily: 'ipv4', serviceIpv4Cidr: cluster.serviceRange },
      encryptionConfig: { provider: { keyArn }, resources: ['secrets'] },
      enabledClusterLogTypes: [...LOG_TYPES],
      deletionProtection: refusesDeletion(state),
    },
    [...policies, log],
  );
}
