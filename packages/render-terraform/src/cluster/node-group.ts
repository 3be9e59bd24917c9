import { EksNodeGroup } from '@cdktf/provider-aws/lib/eks-node-group/index.js';
import { LaunchTemplate } from '@cdktf/provider-aws/lib/launch-template/index.js';
import type { EnvironmentBlueprint, NodeGroupBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { type Referable, reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/** Where machines join and what they need to start. */
export interface NodePlace {
  readonly clusterName: string;
  /** Kubernetes version of the machines; null leaves them at what the cluster has when they are made. */
  readonly version: string | null;
  readonly subnetIds: readonly string[];
  readonly nodeRoleArn: string;
  /** Key of their volumes. */
  readonly keyArn: string;
  /** Label and taint that keep other tenants' Pods away; null on a cluster of its own. */
  readonly placement: { readonly key: string; readonly value: string } | null;
}

/** Root device of the Amazon Linux 2023 images below. */
const ROOT_DEVICE = '/dev/xvda';

/** Machines with encrypted volumes, whose own credentials no Pod can reach. */
export function addNodeGroup(
  scope: StackScope,
  { tags }: Escaped<EnvironmentBlueprint>,
  nodeGroup: Escaped<NodeGroupBlueprint>,
  place: NodePlace,
  after: readonly Referable[],
): EksNodeGroup {
  const template = scope.resource(LaunchTemplate, 'nodes', {
    name: nodeGroup.name,
    // A hop limit of 1 ends at the machine: Pods are one hop further away.
    metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
    blockDeviceMappings: [
      {
        deviceName: ROOT_DEVICE,
        ebs: { encrypted: 'true', kmsKeyId: place.keyArn, volumeType: 'gp3', deleteOnTermination: 'true' },
      },
    ],
    // Default tags of the provider do not reach what Auto Scaling starts.
    tagSpecifications: ['instance', 'volume', 'network-interface'].map((resourceType) => ({ resourceType, tags })),
  });
  const { placement } = place;
  return scope.resource(
    EksNodeGroup,
    'nodes',
    {
      clusterName: place.clusterName,
      nodeGroupName: nodeGroup.name,
      nodeRoleArn: place.nodeRoleArn,
      subnetIds: [...place.subnetIds],
      ...(place.version === null ? {} : { version: place.version }),
      amiType: imageFor(nodeGroup.instanceType),
      instanceTypes: [nodeGroup.instanceType],
      capacityType: nodeGroup.capacity === 'spot' ? 'SPOT' : 'ON_DEMAND',
      launchTemplate: { id: reference(template, 'id'), version: reference(template, 'latestVersion') },
      scalingConfig: { minSize: nodeGroup.min, maxSize: nodeGroup.max, desiredSize: nodeGroup.min },
      updateConfig: { maxUnavailable: 1 },
      ...(placement === null
        ? {}
        : {
            labels: { [placement.key]: placement.value },
            taint: [{ key: placement.key, value: placement.value, effect: 'NO_SCHEDULE' }],
          }),
      // Whoever scales the group at run time owns its size between the bounds.
      lifecycle: { ignoreChanges: ['scaling_config[0].desired_size'] },
    },
    after,
  );
}

/** Image for the processor: a `g` after the generation means Graviton, e.g. `m7g.large`, `c7gn.xlarge`. */
function imageFor(instanceType: string): string {
  return /^[a-z]+\d+g/.test(instanceType) ? 'AL2023_ARM_64_STANDARD' : 'AL2023_x86_64_STANDARD';
}
