import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group/index.js';
import { FlowLog } from '@cdktf/provider-aws/lib/flow-log/index.js';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key/index.js';
import type { EnvironmentBlueprint, NetworkBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { policyDocument, serviceTrust } from '../policy-document.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/** Every connection of the VPC, accepted or refused, written to a log group that the environment's key encrypts. */
export function addFlowLog(
  scope: StackScope,
  { account, region }: Escaped<EnvironmentBlueprint>,
  { flowLog, boundaryArn }: Escaped<NetworkBlueprint>,
  { vpcId, key }: { readonly vpcId: string; readonly key: KmsKey },
): void {
  const group = scope.resource(CloudwatchLogGroup, 'flow_log', {
    name: flowLog.logGroup,
    retentionInDays: flowLog.retentionDays,
    kmsKeyId: reference(key, 'arn'),
  });
  const role = scope.resource(IamRole, 'flow_log', {
    name: flowLog.role,
    permissionsBoundary: boundaryArn,
    // Without the condition, flow logs of any account could be pointed at this role.
    assumeRolePolicy: serviceTrust('vpc-flow-logs.amazonaws.com', {
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `arn:aws:ec2:${region}:${account}:vpc-flow-log/*` },
    }),
  });
  const arn = reference(group, 'arn');
  scope.resource(IamRolePolicy, 'flow_log', {
    name: 'write',
    role: reference(role, 'id'),
    policy: policyDocument({
      Sid: 'Write',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
      Resource: [arn, `${arn}:*`],
    }),
  });
  scope.resource(FlowLog, 'main', {
    vpcId,
    trafficType: 'ALL',
    logDestinationType: 'cloud-watch-logs',
    logDestination: arn,
    iamRoleArn: reference(role, 'arn'),
  });
}
