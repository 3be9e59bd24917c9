import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment/index.js';
import type { DedicatedCluster } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { logicalId } from '../logical-id.ts';
import { serviceTrust } from '../policy-document.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/** A role with the policies that must be attached before it is of use. */
export interface RoleWithPolicies {
  readonly role: IamRole;
  readonly policies: readonly IamRolePolicyAttachment[];
}

/** The role of the control plane. */
export function addClusterRole(
  scope: StackScope,
  { clusterRole, boundaryArn }: Escaped<DedicatedCluster>,
): RoleWithPolicies {
  return addRole(scope, 'cluster', {
    name: clusterRole,
    boundaryArn,
    service: 'eks.amazonaws.com',
    policies: ['AmazonEKSClusterPolicy'],
  });
}

/** The role of the machines: join the cluster, give addresses to Pods, pull images. */
export function addNodeRole(scope: StackScope, { nodeRole, boundaryArn }: Escaped<DedicatedCluster>): RoleWithPolicies {
  return addRole(scope, 'node', {
    name: nodeRole,
    boundaryArn,
    service: 'ec2.amazonaws.com',
    policies: ['AmazonEC2ContainerRegistryPullOnly', 'AmazonEKSWorkerNodePolicy', 'AmazonEKS_CNI_Policy'],
  });
}

function addRole(
  scope: StackScope,
  id: string,
  options: {
    readonly name: string;
    readonly boundaryArn: string;
    readonly service: string;
    /** Names of policies that AWS manages. */
    readonly policies: readonly string[];
  },
): RoleWithPolicies {
  const role = scope.resource(IamRole, id, {
    name: options.name,
    permissionsBoundary: options.boundaryArn,
    assumeRolePolicy: serviceTrust(options.service),
  });
  const policies = options.policies.map((policy) =>
    scope.resource(IamRolePolicyAttachment, logicalId(id, policy), {
      role: reference(role, 'name'),
      policyArn: `arn:aws:iam::aws:policy/${policy}`,
    }),
  );
  return { role, policies };
}
