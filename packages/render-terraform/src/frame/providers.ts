import { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import { CloudflareProvider } from '@cdktf/provider-cloudflare/lib/provider/index.js';
import type { EnvironmentBlueprint, StackBlueprint } from '@tenantry/blueprint';
import { type Escaped, escapeTemplates } from '../escape-templates.ts';
import type { StackScope } from '../stack-scope.ts';
import { DEPLOYMENT_ROLE, declareDeploymentRole } from './deployment-role.ts';

/** First Terraform whose S3 backend locks without a table: 1.10. */
const REQUIRED_VERSION = '>= 1.10';

/** Exactly the providers that the pinned construct packages were made from, named so that OpenTofu takes the same. */
const AWS = { source: 'registry.terraform.io/hashicorp/aws', version: '6.25.0' };
const CLOUDFLARE = { source: 'registry.terraform.io/cloudflare/cloudflare', version: '5.14.0' };

/**
 * Declares the providers that the stack's resources belong to, those of an empty stack too: it needs them to destroy
 * what it held. Cloudflare's token comes from the pipeline's environment.
 */
export function declareProviders(
  scope: StackScope,
  stack: StackBlueprint,
  { tags }: Escaped<EnvironmentBlueprint>,
): void {
  const { aws } = escapeTemplates(stack);
  declareDeploymentRole(scope, stack);
  scope.settings = {
    terraform: {
      required_version: REQUIRED_VERSION,
      required_providers: stack.name === 'edge' ? { aws: AWS, cloudflare: CLOUDFLARE } : { aws: AWS },
    },
  };
  scope.other(AwsProvider, 'provider', 'aws', {
    region: aws.region,
    allowedAccountIds: [aws.account],
    assumeRole: [{ roleArn: `${aws.roleArnPrefix}${DEPLOYMENT_ROLE}` }],
    defaultTags: [{ tags }],
  });
  if (stack.name === 'edge') scope.other(CloudflareProvider, 'provider', 'cloudflare', {});
}
