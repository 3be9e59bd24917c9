import type { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster/index.js';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter/index.js';
import type { DedicatedCluster, EnvironmentBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { reference, referencePath } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/** The provider `aws.hub`, which writes into the hub's account with the one role that may do so. */
export function declareHubProvider(
  scope: StackScope,
  { tags }: Escaped<EnvironmentBlueprint>,
  { registration }: Escaped<DedicatedCluster>,
): AwsProvider {
  return scope.other(AwsProvider, 'provider', 'hub', {
    alias: 'hub',
    region: registration.region,
    allowedAccountIds: [registration.account],
    assumeRole: [{ roleArn: registration.roleArn }],
    defaultTags: [{ tags }],
  });
}

/** Tells the hub where the API server is and which authority signed its certificate; neither is a secret. */
export function addRegistration(
  scope: StackScope,
  { registration }: Escaped<DedicatedCluster>,
  eks: EksCluster,
  hub: AwsProvider,
): void {
  scope.resource(SsmParameter, 'registration', {
    provider: hub,
    name: registration.parameter,
    type: 'String',
    value: JSON.stringify({
      ca: referencePath(eks, 'certificate_authority[0].data'),
      endpoint: reference(eks, 'endpoint'),
    }),
  });
}
