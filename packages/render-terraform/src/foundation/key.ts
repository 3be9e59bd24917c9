import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias/index.js';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key/index.js';
import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { type PolicyStatement, policyDocument } from '../policy-document.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/** What a service needs that encrypts on its own behalf. */
const USE = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'];

/** The environment's own key: whoever loses it loses the data, so nothing but a lifecycle state removes it. */
export function addKey(scope: StackScope, environment: Escaped<EnvironmentBlueprint>): KmsKey {
  const { alias, deletionWindowDays } = environment.foundation.key;
  const key = scope.resource(KmsKey, 'data', {
    description: `Data of ${environment.id}`,
    enableKeyRotation: true,
    deletionWindowInDays: deletionWindowDays,
    policy: policyDocument(...keyStatements(environment)),
    lifecycle: { preventDestroy: true },
  });
  scope.resource(KmsAlias, 'data', { name: alias, targetKeyId: reference(key, 'keyId') });
  return key;
}

function keyStatements(environment: Escaped<EnvironmentBlueprint>): readonly PolicyStatement[] {
  const { account, region, cluster } = environment;
  const groups = logGroups(environment);
  return [
    {
      Sid: 'AccountThroughIam',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${account}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
    ...(groups.length === 0 ? [] : [logStatement(account, region, groups)]),
    ...(cluster.nodeGroup === null ? [] : [volumeStatement(account, region)]),
  ];
}

/** Log groups that this key encrypts: those of the environment's own network and cluster. */
function logGroups({ foundation, cluster }: Escaped<EnvironmentBlueprint>): readonly string[] {
  return [
    ...(foundation.network === null ? [] : [foundation.network.flowLog.logGroup]),
    ...(cluster.kind === 'dedicated' ? [cluster.logGroup] : []),
  ];
}

function logStatement(account: string, region: string, groups: readonly string[]): PolicyStatement {
  const arns = groups.map((group) => `arn:aws:logs:${region}:${account}:log-group:${group}`);
  return {
    Sid: 'LogGroups',
    Effect: 'Allow',
    Principal: { Service: `logs.${region}.amazonaws.com` },
    Action: USE,
    Resource: '*',
    Condition: { ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': arns } },
  };
}

/**
 * Volumes of machines that Auto Scaling starts: its service-linked role may not exist yet when the key is made, and a
 * policy that names a missing role is refused. The condition is that of AWS's own key for volumes.
 */
function volumeStatement(account: string, region: string): PolicyStatement {
  return {
    Sid: 'VolumesOfTheAccount',
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: [...USE, 'kms:CreateGrant'],
    Resource: '*',
    Condition: { StringEquals: { 'kms:CallerAccount': account, 'kms:ViaService': `ec2.${region}.amazonaws.com` } },
  };
}
