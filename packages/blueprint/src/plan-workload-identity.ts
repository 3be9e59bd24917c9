import { serviceAccountOf } from './application-inputs.ts';
import { bucketArn, roleArn } from './arn.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf, parameterPrefixOf } from './environment-names.ts';
import { clusterNameOf } from './plan-cluster.ts';
import { boundaryOf, bucketOf } from './plan-foundation.ts';
import { namespaceOf, parameterReaderOf } from './plan-namespace.ts';
import { compareDecided, type Decided } from './sourced.ts';
import type { WorkloadIdentityBlueprint } from './workload-identity-blueprint.ts';

/** One role for the environment's Pods: applications read and write the bucket, the reader fills their secrets. */
export function planWorkloadIdentity(inputs: EnvironmentInputs): Decided<WorkloadIdentityBlueprint> {
  const role = nameOf(inputs, 'iam-role', 'workload');
  return {
    clusterName: clusterNameOf(inputs),
    namespace: namespaceOf(inputs),
    serviceAccounts: [...inputs.applications.map(serviceAccountOf), parameterReaderOf(inputs)].toSorted(compareDecided),
    role,
    roleArn: inputs.place.account.with(role, roleArn),
    boundaryArn: boundaryOf(inputs),
    parameterPrefix: parameterPrefixOf(inputs),
    bucketArn: bucketOf(inputs).map(bucketArn),
  };
}
