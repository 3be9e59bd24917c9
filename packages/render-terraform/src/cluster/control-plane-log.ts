import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group/index.js';
import type { DedicatedCluster } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import type { StackScope } from '../stack-scope.ts';

/** Every kind of log that the control plane writes. */
export const LOG_TYPES = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] as const;

/** The log group that EKS writes to: made before the cluster, which would make one without key and end. */
export function addControlPlaneLog(
  scope: StackScope,
  { logGroup, logRetentionDays }: Escaped<DedicatedCluster>,
  keyArn: string,
): CloudwatchLogGroup {
  return scope.resource(CloudwatchLogGroup, 'control_plane', {
    name: logGroup,
    retentionInDays: logRetentionDays,
    kmsKeyId: keyArn,
  });
}
