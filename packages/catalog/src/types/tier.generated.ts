// Generated from packages/catalog/schema/tier.schema.json by `pnpm generate`. Do not edit.

/**
 * A service tier: the defaults of its tenants and what they may choose.
 */
export interface Tier {
  /**
   * Path of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Name; equals the file name.
   */
  readonly name: string;
  /**
   * Name as people write it.
   */
  readonly displayName: string;
  /**
   * Isolation levels.
   */
  readonly isolation: {
    /**
     * Level without a choice.
     */
    readonly default: 'namespace' | 'node' | 'cluster';
    /**
     * Levels that a tenant may choose.
     */
    readonly allowed: readonly ('namespace' | 'node' | 'cluster')[];
  };
  /**
   * Ring without a choice.
   */
  readonly ring: string;
  /**
   * Applications that a tenant runs without a choice.
   */
  readonly applications: readonly string[];
  /**
   * Sizes per environment.
   */
  readonly environments: {
    /**
     * The development environment.
     */
    readonly development: Sizing;
    /**
     * The staging environment.
     */
    readonly staging: Sizing;
    /**
     * The production environment.
     */
    readonly production: Sizing;
  };
}
/**
 * What an environment of this tier gets unless the tenant says otherwise.
 */
export interface Sizing {
  /**
   * Pods of each application.
   */
  readonly replicas: {
    /**
     * Fewest Pods.
     */
    readonly min: number;
    /**
     * Most Pods.
     */
    readonly max: number;
  };
  /**
   * Size of the files volume.
   */
  readonly storage: string;
  /**
   * Machines of a dedicated cluster or node group.
   */
  readonly nodes: {
    /**
     * EC2 instance type.
     */
    readonly type: string;
    /**
     * Fewest machines.
     */
    readonly min: number;
    /**
     * Most machines.
     */
    readonly max: number;
    /**
     * How machines are bought.
     */
    readonly capacity: 'on-demand' | 'spot';
  };
  /**
   * The relational database.
   */
  readonly database: {
    /**
     * RDS instance class.
     */
    readonly class: string;
    /**
     * Allocated storage in GiB.
     */
    readonly storageGiB: number;
    /**
     * A standby in another zone.
     */
    readonly multiAz: boolean;
    /**
     * Days for which automated backups are kept.
     */
    readonly backupRetentionDays: number;
    /**
     * Whether the API refuses to delete it.
     */
    readonly deletionProtection: boolean;
  };
  /**
   * The network of a dedicated cluster.
   */
  readonly network: {
    /**
     * Days for which flow logs are kept; a value that CloudWatch Logs knows.
     */
    readonly flowLogRetentionDays: number;
  };
  /**
   * Limits of the tenant's namespace.
   */
  readonly quota: {
    /**
     * Sum of CPU requests.
     */
    readonly cpu: string;
    /**
     * Sum of memory requests and limits.
     */
    readonly memory: string;
    /**
     * Number of Pods.
     */
    readonly pods: number;
    /**
     * Sum of volume requests.
     */
    readonly storage: string;
  };
  /**
   * Recovery objectives.
   */
  readonly objectives: {
    /**
     * Longest outage.
     */
    readonly rto: string;
    /**
     * Longest loss of data.
     */
    readonly rpo: string;
  };
}
