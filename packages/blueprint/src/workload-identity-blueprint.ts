/** How the environment's Pods act in AWS: one role, given to one service account by EKS Pod Identity. */
export interface WorkloadIdentityBlueprint {
  /** Name of the EKS cluster. */
  readonly clusterName: string;
  readonly namespace: string;
  /** Names of the service accounts that get the role, sorted. */
  readonly serviceAccounts: readonly string[];
  readonly role: string;
  readonly roleArn: string;
  readonly boundaryArn: string;
  /** Prefix of the parameters that it may read. */
  readonly parameterPrefix: string;
  readonly bucketArn: string;
}
