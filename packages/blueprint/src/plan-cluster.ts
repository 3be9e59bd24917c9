import type { SharedCluster } from '@tenantry/catalog';
import { roleArn } from './arn.ts';
import type {
  ClusterBlueprint,
  DedicatedCluster,
  NodeGroupBlueprint,
  SharedClusterPlace,
} from './cluster-blueprint.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf } from './environment-names.ts';
import { fixed } from './fixed.ts';
import { itemsOf, type Located } from './located.ts';
import { planAddons } from './plan-addons.ts';
import { boundaryOf } from './plan-foundation.ts';
import { compareDecided, type Decided, listOf, type Sourced } from './sourced.ts';

/** Logs of a control plane tell who did what: a year, as CIS and Checkov (CKV_AWS_338) ask for. */
const CLUSTER_LOG_DAYS = 365;

/** The cluster of an environment: its own at isolation cluster, else a place on a shared one. */
export function planCluster(inputs: EnvironmentInputs): Decided<ClusterBlueprint> {
  return inputs.place.kind === 'dedicated' ? planDedicated(inputs) : planShare(inputs, inputs.place.cluster);
}

/** Name of the EKS cluster that the environment runs on. */
export function clusterNameOf(inputs: EnvironmentInputs): Sourced<string> {
  return inputs.place.kind === 'dedicated' ? nameOf(inputs, 'eks-cluster') : inputs.place.cluster.get('clusterName');
}

/** Role that the hub's Argo CD assumes to manage the environment's own cluster. */
export function hubRoleOf(inputs: EnvironmentInputs): {
  readonly name: Sourced<string>;
  readonly arn: Sourced<string>;
} {
  const name = nameOf(inputs, 'iam-role', 'hub');
  return { name, arn: inputs.place.account.with(name, roleArn) };
}

/** Parameter in the hub's account through which the hub learns of the environment's own cluster. */
export function registrationParameterOf(inputs: EnvironmentInputs): Sourced<string> {
  return nameOf(inputs, 'registration-parameter');
}

function planDedicated(inputs: EnvironmentInputs): Decided<DedicatedCluster> {
  const { organisation, release, place } = inputs;
  const [hub, roles] = [organisation.get('hub'), organisation.get('roles')];
  const name = clusterNameOf(inputs);
  const hubRole = hubRoleOf(inputs);
  return {
    kind: inputs.isolation.map(() => 'dedicated'),
    name,
    version: release.get('kubernetes').get('version'),
    addons: planAddons(inputs),
    nodeGroup: planNodeGroup(inputs),
    serviceRange: inputs.catalog.ranges().get('services'),
    endpoint: planEndpoint(inputs),
    clusterRole: nameOf(inputs, 'iam-role', 'cluster'),
    nodeRole: nameOf(inputs, 'iam-role', 'nodes'),
    boundaryArn: boundaryOf(inputs),
    // EKS writes to a group of this name and to no other.
    logGroup: name.map((known) => `/aws/eks/${known}/cluster`),
    logRetentionDays: fixed(release, CLUSTER_LOG_DAYS),
    hubRole: { ...hubRole, trustedArn: hub.get('account').with(hub.get('role'), roleArn) },
    administratorArns: [place.account.with(roles.get('apply'), roleArn), hubRole.arn].toSorted(compareDecided),
    registration: {
      account: hub.get('account'),
      region: hub.get('region'),
      roleArn: hub.get('account').with(hub.get('registrationRole'), roleArn),
      parameter: registrationParameterOf(inputs),
    },
  };
}

/** A private hub needs no public endpoint; any other reaches it from its own addresses only. */
function planEndpoint({ organisation }: EnvironmentInputs): Decided<DedicatedCluster['endpoint']> {
  const access = organisation.get('hub').get('access');
  const open = access.map((way) => way === 'restricted-public');
  const egress = organisation.get('hub').get('egress');
  return {
    public: open,
    allowedRanges: open.value ? listOf(itemsOf(egress).toSorted(compareDecided), egress) : access.map(() => []),
  };
}

function planShare(inputs: EnvironmentInputs, cluster: Located<SharedCluster>): Decided<SharedClusterPlace> {
  return {
    kind: inputs.isolation.map(() => 'shared'),
    name: cluster.get('name'),
    clusterName: cluster.get('clusterName'),
    nodeGroup:
      inputs.isolation.value === 'node'
        ? {
            ...planNodeGroup(inputs),
            nodeRoleArn: cluster.get('nodeRoleArn'),
            subnetIds: listOf(itemsOf(cluster.get('subnetIds')), cluster),
          }
        : inputs.isolation.map(() => null),
  };
}

function planNodeGroup(inputs: EnvironmentInputs): {
  readonly [K in keyof NodeGroupBlueprint]: Sourced<NodeGroupBlueprint[K]>;
} {
  const { type, min, max, capacity } = inputs.sizing.nodes;
  return { name: nameOf(inputs, 'eks-node-group'), instanceType: type, min, max, capacity };
}
