import { EksPodIdentityAssociation } from '@cdktf/provider-aws/lib/eks-pod-identity-association/index.js';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { logicalId } from '../logical-id.ts';
import { policyDocument } from '../policy-document.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';
import { podTrust } from './pod-trust.ts';

/** The one role of the applications' Pods and the service accounts that get it. */
export function addWorkloadIdentity(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  keyArn: string,
): void {
  const { workloadIdentity: identity } = environment;
  const role = scope.resource(IamRole, 'workload', {
    name: identity.role,
    permissionsBoundary: identity.boundaryArn,
    assumeRolePolicy: podTrust(environment, identity),
  });
  scope.resource(IamRolePolicy, 'workload', {
    name: 'own-files',
    role: reference(role, 'id'),
    policy: ownFiles(environment, keyArn),
  });
  for (const serviceAccount of identity.serviceAccounts) {
    scope.resource(EksPodIdentityAssociation, logicalId(serviceAccount), {
      clusterName: identity.clusterName,
      namespace: identity.namespace,
      serviceAccount,
      roleArn: reference(role, 'arn'),
    });
  }
}

/** The environment's files, the key for them, and nothing else. */
function ownFiles({ region, workloadIdentity: identity }: Escaped<EnvironmentBlueprint>, keyArn: string): string {
  return policyDocument(
    { Sid: 'FileNames', Effect: 'Allow', Action: 's3:ListBucket', Resource: identity.bucketArn },
    {
      Sid: 'Files',
      Effect: 'Allow',
      Action: ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:PutObject'],
      Resource: `${identity.bucketArn}/*`,
    },
    {
      Sid: 'KeyOfFiles',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: keyArn,
      Condition: { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
    },
  );
}
