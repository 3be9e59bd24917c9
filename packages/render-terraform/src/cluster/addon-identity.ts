import type { EksAddonPodIdentityAssociation } from '@cdktf/provider-aws/lib/eks-addon/index.js';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment/index.js';
import type { AddonBlueprint, EnvironmentBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { logicalId } from '../logical-id.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';
import { podTrust } from './pod-trust.ts';

/** How an add-on's controller gets its permissions, and the policy that must be attached before it starts. */
export interface AddonIdentity {
  readonly association: EksAddonPodIdentityAssociation;
  readonly policy: IamRolePolicyAttachment;
}

/** Namespace of every managed add-on. */
const NAMESPACE = 'kube-system';

/** Adds the role of an add-on that has one. The machines' own role is out of its reach, by their hop limit. */
export function addAddonIdentity(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  boundaryArn: string,
  { name, identity }: Escaped<AddonBlueprint>,
): AddonIdentity | null {
  if (identity === null) return null;
  const { serviceAccount } = identity;
  const { clusterName } = environment.workloadIdentity;
  const role = scope.resource(IamRole, logicalId(name), {
    name: identity.role,
    permissionsBoundary: boundaryArn,
    assumeRolePolicy: podTrust(environment, { clusterName, namespace: NAMESPACE, serviceAccounts: [serviceAccount] }),
  });
  const policy = scope.resource(IamRolePolicyAttachment, logicalId(name), {
    role: reference(role, 'name'),
    policyArn: identity.policyArn,
  });
  return { association: { serviceAccount, roleArn: reference(role, 'arn') }, policy };
}
