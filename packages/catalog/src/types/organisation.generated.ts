// Generated from packages/catalog/schema/organisation.schema.json by `pnpm generate`. Do not edit.

/**
 * The organisation that runs Tenantry: names and accounts that every tenant's output refers to.
 */
export interface Organisation {
  /**
   * Path of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Short name; first part of globally unique names such as buckets.
   */
  readonly name: string;
  /**
   * Name as people write it.
   */
  readonly displayName: string;
  /**
   * Zone under which the platform names tenants' endpoints.
   */
  readonly domain: string;
  /**
   * The repository that holds `generated/`.
   */
  readonly repository: {
    /**
     * URL as Argo CD fetches it.
     */
    readonly url: string;
    /**
     * Branch that is applied.
     */
    readonly branch: string;
  };
  /**
   * Image registry that every image is pulled from.
   */
  readonly registry: string;
  /**
   * Where Terraform keeps its states.
   */
  readonly state: {
    /**
     * S3 bucket.
     */
    readonly bucket: string;
    /**
     * Region of the bucket.
     */
    readonly region: string;
    /**
     * Platform key that encrypts states; never a tenant's.
     */
    readonly keyArn: string;
  };
  /**
   * IAM role names that the pipeline assumes in every account.
   */
  readonly roles: {
    /**
     * Read-only role of pull requests.
     */
    readonly plan: string;
    /**
     * Role that changes things after the merge.
     */
    readonly apply: string;
    /**
     * Permissions boundary policy of every role that a stack creates.
     */
    readonly boundary: string;
  };
  /**
   * The cluster that runs Argo CD. It is shared trust.
   */
  readonly hub: {
    /**
     * AWS account of the hub.
     */
    readonly account: string;
    /**
     * Region of the hub.
     */
    readonly region: string;
    /**
     * IAM role name of Argo CD's controllers.
     */
    readonly role: string;
    /**
     * How the hub reaches clusters' APIs.
     */
    readonly access: 'restricted-public' | 'transit-gateway';
    /**
     * Addresses from which the hub calls out.
     */
    readonly egress: readonly string[];
    /**
     * Namespace of Argo CD.
     */
    readonly namespace: string;
    /**
     * ClusterSecretStore of the hub that reads registration parameters.
     */
    readonly secretStore: string;
    /**
     * IAM role name in the hub's account that stacks assume to write registration parameters.
     */
    readonly registrationRole: string;
  };
  /**
   * The Cloudflare account.
   */
  readonly cloudflare: {
    /**
     * Account id.
     */
    readonly accountId: string;
    /**
     * Zone id of `domain`.
     */
    readonly zoneId: string;
  };
  /**
   * Where tenants' model endpoints live.
   */
  readonly models: {
    /**
     * Parent of every tenant's model endpoint host.
     */
    readonly domain: string;
  };
}
