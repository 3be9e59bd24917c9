/** How the applications' Pods act in AWS: one role, given to their service accounts by EKS Pod Identity. */
export interface WorkloadIdentityBlueprint {
  /** Name of the EKS cluster. */
  readonly clusterName: string;
  readonly namespace: string;
  /** Names of the service accounts that get the role, in the order of the applications. */
  readonly serviceAccounts: readonly string[];
  readonly role: string;
  readonly boundaryArn: string;
  readonly bucketArn: string;
}
