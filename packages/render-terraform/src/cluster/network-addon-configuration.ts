import type { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster/index.js';
import type { EnvironmentBlueprint, NetworkBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { subnetHandoff, takeOver } from '../handoff.ts';
import { referencePath } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/**
 * Settings of the VPC CNI as JSON: network policies are enforced (they are decoration by default), and Pods get their
 * addresses from the Pod subnet of the machine's zone, with the cluster's own security group.
 */
export function networkAddonConfiguration(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  { zones }: Escaped<NetworkBlueprint>,
  eks: EksCluster,
): string {
  const securityGroups = [referencePath(eks, 'vpc_config[0].cluster_security_group_id')];
  const subnets = zones.map(({ zone }) => {
    const id = takeOver(scope, subnetHandoff(environment, 'pod', zone));
    return [zone, { id, securityGroups }] as const;
  });
  return JSON.stringify({
    enableNetworkPolicy: 'true',
    eniConfig: { create: true, region: environment.region, subnets: Object.fromEntries(subnets) },
    env: {
      AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: 'true',
      // ENIConfigs are named after zones.
      ENI_CONFIG_LABEL_DEF: 'topology.kubernetes.io/zone',
      // Addresses in blocks of 16: a machine holds few interfaces, and one of them is lost to custom networking.
      ENABLE_PREFIX_DELEGATION: 'true',
    },
  });
}
