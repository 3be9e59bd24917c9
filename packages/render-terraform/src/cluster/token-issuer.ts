import type { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster/index.js';
import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider/index.js';
import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import { TerraformLocal } from 'cdktf';
import type { Escaped } from '../escape-templates.ts';
import { addressOf, expression, reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/** Who a token of a service account must be meant for, so that AWS takes it. */
export const AUDIENCE = 'sts.amazonaws.com';

/** What signs the tokens of a cluster's service accounts, as IAM knows it. */
export interface TokenIssuer {
  /** ARN of the IAM OIDC provider. */
  readonly providerArn: string;
  /** Its URL without `https://`, before the names of condition keys. */
  readonly name: string;
}

/** Makes the issuer of a cluster of its own known to its account. */
export function addTokenIssuer(scope: StackScope, eks: EksCluster): TokenIssuer {
  const issuer = `${addressOf(eks)}.identity[0].oidc[0].issuer`;
  const provider = scope.resource(IamOpenidConnectProvider, 'main', {
    url: expression(issuer),
    clientIdList: [AUDIENCE],
  });
  // Locals, because a policy is JSON inside of text, where no expression can hold a quote.
  scope.other(TerraformLocal, 'local', 'scheme', 'https://');
  scope.other(TerraformLocal, 'local', 'issuer', expression(`trimprefix(${issuer}, local.scheme)`));
  return { providerArn: reference(provider, 'arn'), name: expression('local.issuer') };
}

/** The issuer of a shared cluster, which its account knows already. */
export function sharedTokenIssuer({ account, id, parameterReader }: Escaped<EnvironmentBlueprint>): TokenIssuer {
  const { oidcProvider } = parameterReader;
  if (oidcProvider === null) throw new Error(`${id} stands on a shared cluster without an issuer`);
  return { providerArn: `arn:aws:iam::${account}:oidc-provider/${oidcProvider}`, name: oidcProvider };
}
