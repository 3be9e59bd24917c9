import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { policyDocument } from '../policy-document.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';
import { AUDIENCE, type TokenIssuer } from './token-issuer.ts';

/** The role of the environment's SecretStore: the tokens of one service account open the environment's parameters. */
export function addParameterReader(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  keyArn: string,
  issuer: TokenIssuer,
): void {
  const { parameterReader: reader } = environment;
  const role = scope.resource(IamRole, 'parameter_reader', {
    name: reader.role,
    permissionsBoundary: reader.boundaryArn,
    assumeRolePolicy: trust(environment, issuer),
  });
  scope.resource(IamRolePolicy, 'parameter_reader', {
    name: 'own-parameters',
    role: reference(role, 'id'),
    policy: ownParameters(environment, keyArn),
  });
}

/** Every cluster signs for a service account of the same name: both conditions are needed, and the issuer in them. */
function trust({ parameterReader: reader }: Escaped<EnvironmentBlueprint>, { providerArn, name }: TokenIssuer): string {
  return policyDocument({
    Sid: 'ParameterReaderOfTheEnvironment',
    Effect: 'Allow',
    Principal: { Federated: providerArn },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        [`${name}:aud`]: AUDIENCE,
        [`${name}:sub`]: `system:serviceaccount:${reader.namespace}:${reader.serviceAccount}`,
      },
    },
  });
}

/** Reading the environment's parameters, and the key for nothing else. */
function ownParameters(
  { account, region, parameterReader: reader }: Escaped<EnvironmentBlueprint>,
  keyArn: string,
): string {
  return policyDocument(
    {
      Sid: 'Parameters',
      Effect: 'Allow',
      Action: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
      Resource: `arn:aws:ssm:${region}:${account}:parameter${reader.parameterPrefix}/*`,
    },
    {
      Sid: 'KeyOfParameters',
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: keyArn,
      Condition: { StringEquals: { 'kms:ViaService': `ssm.${region}.amazonaws.com` } },
    },
  );
}
