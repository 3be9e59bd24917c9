import { serviceAccountOf } from './application-inputs.ts';
import { bucketArn } from './arn.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf } from './environment-names.ts';
import { clusterNameOf } from './plan-cluster.ts';
import { boundaryOf, bucketOf } from './plan-foundation.ts';
import { namespaceOf } from './plan-namespace.ts';
import type { Decided } from './sourced.ts';
import type { WorkloadIdentityBlueprint } from './workload-identity-blueprint.ts';

/** One role for the applications of an environment, to read and write its bucket. */
export function planWorkloadIdentity(inputs: EnvironmentInputs): Decided<WorkloadIdentityBlueprint> {
  return {
    clusterName: clusterNameOf(inputs),
    namespace: namespaceOf(inputs),
    serviceAccounts: inputs.applications.map(serviceAccountOf),
    role: nameOf(inputs, 'iam-role', 'workload'),
    boundaryArn: boundaryOf(inputs),
    bucketArn: bucketOf(inputs).map(bucketArn),
  };
}
