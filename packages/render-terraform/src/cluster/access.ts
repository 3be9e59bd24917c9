import { EksAccessEntry } from '@cdktf/provider-aws/lib/eks-access-entry/index.js';
import { EksAccessPolicyAssociation } from '@cdktf/provider-aws/lib/eks-access-policy-association/index.js';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import type { DedicatedCluster } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { logicalId } from '../logical-id.ts';
import { policyDocument } from '../policy-document.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

const ADMINISTRATOR = 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy';

/** The hub's role for this one cluster, and everybody who may administer it; nobody else is known to the API server. */
export function addAccess(
  scope: StackScope,
  { hubRole, boundaryArn, administratorArns }: Escaped<DedicatedCluster>,
  clusterName: string,
): void {
  const hub = scope.resource(IamRole, 'hub', {
    name: hubRole.name,
    permissionsBoundary: boundaryArn,
    assumeRolePolicy: policyDocument({
      Sid: 'HubOnly',
      Effect: 'Allow',
      Principal: { AWS: hubRole.trustedArn },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
    }),
  });
  for (const principalArn of administratorArns) {
    // EKS refuses an entry for a role that does not exist, and the hub's is made here.
    const after = principalArn === hubRole.arn ? [hub] : [];
    const id = logicalId('administrator', roleName(principalArn));
    const entry = scope.resource(EksAccessEntry, id, { clusterName, principalArn }, after);
    scope.resource(EksAccessPolicyAssociation, id, {
      clusterName,
      principalArn: reference(entry, 'principalArn'),
      policyArn: ADMINISTRATOR,
      accessScope: { type: 'cluster' },
    });
  }
}

/** Name of a role, without the path that its ARN may hold. */
function roleName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
