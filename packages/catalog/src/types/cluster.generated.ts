// Generated from packages/catalog/schema/cluster.schema.json by `pnpm generate`. Do not edit.

/**
 * A cluster that several tenants share at the isolation levels node and namespace.
 */
export interface SharedCluster {
  /**
   * Path of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Name; equals the file name.
   */
  readonly name: string;
  /**
   * Cloud.
   */
  readonly cloud: 'aws';
  /**
   * AWS account.
   */
  readonly account: string;
  /**
   * Region.
   */
  readonly region: string;
  /**
   * Range of its VPC.
   */
  readonly range: string;
  /**
   * Levels that it offers.
   */
  readonly isolation: readonly ('namespace' | 'node')[];
  /**
   * Name of the EKS cluster.
   */
  readonly clusterName: string;
  /**
   * VPC.
   */
  readonly vpcId: string;
  /**
   * Private subnets of machines and databases.
   */
  readonly subnetIds: readonly string[];
  /**
   * Security group of the cluster's Pods.
   */
  readonly securityGroupId: string;
  /**
   * Role of tenants' node groups.
   */
  readonly nodeRoleArn: string;
  /**
   * Issuer of the cluster's service account tokens without `https://`; an IAM OIDC provider of the account has the same name.
   */
  readonly oidcProvider: string;
}
