import { roleArn } from './arn.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf, parameterPrefixOf } from './environment-names.ts';
import type { ParameterReaderBlueprint } from './parameter-reader-blueprint.ts';
import { boundaryOf } from './plan-foundation.ts';
import { namespaceOf, parameterReaderOf } from './plan-namespace.ts';
import type { Decided } from './sourced.ts';

/** The identity that fills the environment's Secrets: it reads parameters, and the applications' role does not. */
export function planParameterReader(inputs: EnvironmentInputs): Decided<ParameterReaderBlueprint> {
  const role = nameOf(inputs, 'iam-role', 'parameter-reader');
  return {
    namespace: namespaceOf(inputs),
    serviceAccount: parameterReaderOf(inputs),
    role,
    roleArn: inputs.place.account.with(role, roleArn),
    boundaryArn: boundaryOf(inputs),
    parameterPrefix: parameterPrefixOf(inputs),
    oidcProvider:
      inputs.place.kind === 'dedicated' ? inputs.isolation.map(() => null) : inputs.place.cluster.get('oidcProvider'),
  };
}
