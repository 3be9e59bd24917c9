import { EksAddon } from '@cdktf/provider-aws/lib/eks-addon/index.js';
import type { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster/index.js';
import type { EksNodeGroup } from '@cdktf/provider-aws/lib/eks-node-group/index.js';
import type { AddonBlueprint, DedicatedCluster, EnvironmentBlueprint, NetworkBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { logicalId } from '../logical-id.ts';
import { type Referable, reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';
import { type AddonIdentity, addAddonIdentity } from './addon-identity.ts';
import { networkAddonConfiguration } from './network-addon-configuration.ts';

const NETWORK = 'vpc-cni';

/** Add-ons that machines need before they are ready; they run as daemons, so they settle without any machine. */
const BEFORE_NODES: readonly string[] = ['eks-pod-identity-agent', 'kube-proxy', NETWORK];

/** Adds what machines need to become ready. */
export function addNetworkAddons(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  network: Escaped<NetworkBlueprint>,
  { addons }: Escaped<DedicatedCluster>,
  eks: EksCluster,
): readonly EksAddon[] {
  return addons
    .filter(({ name }) => BEFORE_NODES.includes(name))
    .map((addon) => {
      const configured = addon.name === NETWORK;
      const more = configured
        ? {
            configurationValues: networkAddonConfiguration(scope, environment, network, eks),
          }
        : {};
      return addAddon(scope, addon, eks, more, []);
    });
}

/** Adds the other add-ons: they need machines to settle. */
export function addAddons(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  { addons, boundaryArn }: Escaped<DedicatedCluster>,
  eks: EksCluster,
  nodes: EksNodeGroup,
): void {
  for (const addon of addons.filter(({ name }) => !BEFORE_NODES.includes(name))) {
    const identity = addAddonIdentity(scope, environment, boundaryArn, addon);
    const more = identity === null ? {} : { podIdentityAssociation: [identity.association] };
    addAddon(scope, addon, eks, more, identity === null ? [nodes] : [nodes, identity.policy]);
  }
}

function addAddon(
  scope: StackScope,
  addon: Escaped<AddonBlueprint>,
  eks: EksCluster,
  more: {
    readonly configurationValues?: string;
    readonly podIdentityAssociation?: AddonIdentity['association'][];
  },
  after: readonly Referable[],
): EksAddon {
  return scope.resource(
    EksAddon,
    logicalId(addon.name),
    {
      clusterName: reference(eks, 'name'),
      addonName: addon.name,
      addonVersion: addon.version,
      // What somebody changed by hand in the cluster is put back.
      resolveConflictsOnCreate: 'OVERWRITE',
      resolveConflictsOnUpdate: 'OVERWRITE',
      ...more,
    },
    after,
  );
}
