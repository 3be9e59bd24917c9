// Generated from packages/tenant/schema/tenant.v1.schema.json by `pnpm generate`. Do not edit.

export type Name = string;
export type Text80 = string;
export type Text400 = string;
export type Email = string;
export type Day = string;
export type Duration = string;
export type Range = string;
export type Host = string;
export type Cpu = string;
export type BinarySize = string;
export type Isolation = 'namespace' | 'node' | 'cluster';
export type SettingText = string;

/**
 * One customer: everything that Tenantry needs to know to build, change and retire its environments.
 */
export interface TenantFile {
  /**
   * Path of this schema, so that editors complete and check the file.
   */
  readonly $schema?: string;
  /**
   * Version of the tenant file's form.
   */
  readonly apiVersion: 'tenantry/v1';
  /**
   * Short name of the tenant; equals the file name, appears in every derived name and never changes.
   */
  readonly id: string;
  /**
   * Name of the customer as people write it.
   */
  readonly displayName: Text80;
  /**
   * Whom to write to; the first technical contact is told of deployments.
   */
  readonly contacts: readonly Contact[];
  /**
   * Service tier of the catalog; it decides every default that this file does not.
   */
  readonly tier: Name;
  /**
   * What the tenant shares with others: `cluster` nothing, `node` a control plane, `namespace` also machines. Default: the tier's.
   */
  readonly isolation?: Isolation;
  /**
   * Where the tenant stands in its life. Default: active.
   */
  readonly lifecycle?: Lifecycle;
  /**
   * Rollout ring of the catalog; it decides the release. Default: the tier's.
   */
  readonly ring?: Name;
  /**
   * Keeps the tenant on one release while its ring moves on.
   */
  readonly hold?: Hold;
  /**
   * Jurisdictions in which the tenant's data must stay; every region must lie in at least one of them.
   */
  readonly residency?: readonly Name[];
  /**
   * The tenant's environments, each with its own states, keys and data.
   */
  readonly environments: {
    /**
     * Where the customer's changes are made.
     */
    readonly development?: Environment;
    /**
     * Where the customer accepts changes.
     */
    readonly staging?: Environment;
    /**
     * Where the customer works.
     */
    readonly production?: Environment;
  };
  /**
   * Applications of the catalog that the tenant runs, with its overrides. Default: the tier's applications without overrides.
   */
  readonly applications?: {
    readonly [k: string]: Application;
  };
  /**
   * Groups of the customer's or the platform's identity provider, and what they may do in the tenant's namespaces.
   */
  readonly access?: readonly AccessGroup[];
  /**
   * Protected settings that this tenant sets against the tier, each with an owner, a reason and an end.
   */
  readonly overrides?: readonly Override[];
}
export interface Contact {
  /**
   * Address that mail is sent to.
   */
  readonly email: Email;
  /**
   * What the contact is asked about.
   */
  readonly role: 'technical' | 'billing' | 'security';
  /**
   * Name of the person or team.
   */
  readonly name?: Text80;
}
export interface Lifecycle {
  /**
   * `active` runs; `suspended` keeps everything and runs nothing; `offboarding` also closes the edge; `retained` keeps keys and stored data only; `destroyed` keeps nothing but this file.
   */
  readonly state: 'active' | 'suspended' | 'offboarding' | 'retained' | 'destroyed';
  /**
   * Who answers for the state. Required beside every state but active.
   */
  readonly owner?: Email;
  /**
   * Why the tenant is in this state. Required beside every state but active.
   */
  readonly reason?: Text400;
  /**
   * Day until which stored data must be kept. Required in the states retained and destroyed.
   */
  readonly retainUntil?: Day;
}
export interface Hold {
  /**
   * Release of the catalog on which the tenant stays.
   */
  readonly release: Name;
  /**
   * Who answers for the hold.
   */
  readonly owner: Email;
  /**
   * Why the tenant must not move.
   */
  readonly reason: Text400;
  /**
   * Last day of the hold.
   */
  readonly expires: Day;
}
export interface Environment {
  /**
   * Cloud that the environment runs on.
   */
  readonly cloud: 'aws';
  /**
   * Region of the catalog.
   */
  readonly region: Name;
  /**
   * AWS account that belongs to this tenant alone. Required at isolation cluster, forbidden otherwise.
   */
  readonly account?: string;
  /**
   * IPv4 range of the environment's nodes, a /22 from a pool of the catalog. Required at isolation cluster, forbidden otherwise.
   */
  readonly range?: Range;
  /**
   * Shared cluster of the catalog. Required at isolation node and namespace, forbidden otherwise.
   */
  readonly cluster?: Name;
  /**
   * Isolation of this environment. Default: the tenant's.
   */
  readonly isolation?: Isolation;
  /**
   * Where this environment stands in its life, when it retires before the tenant does. Default: the tenant's.
   */
  readonly lifecycle?: Lifecycle;
  /**
   * Host names under which customers reach the environment, lower case, without trailing dot.
   */
  readonly hosts: readonly Host[];
  /**
   * Sizes that differ from the tier's.
   */
  readonly sizing?: Sizing;
  /**
   * Recovery objectives that differ from the tier's.
   */
  readonly objectives?: Objectives;
}
export interface Sizing {
  /**
   * How many Pods of each application the autoscaler keeps.
   */
  readonly replicas?: {
    /**
     * Fewest Pods.
     */
    readonly min?: number;
    /**
     * Most Pods.
     */
    readonly max?: number;
  };
  /**
   * Size of the files volume.
   */
  readonly storage?: BinarySize;
  /**
   * The environment's own machines. Only at isolation cluster and node.
   */
  readonly nodes?: {
    /**
     * EC2 instance type.
     */
    readonly type?: string;
    /**
     * Fewest machines.
     */
    readonly min?: number;
    /**
     * Most machines.
     */
    readonly max?: number;
  };
  /**
   * The relational database.
   */
  readonly database?: {
    /**
     * RDS instance class.
     */
    readonly class?: string;
    /**
     * Allocated storage in GiB.
     */
    readonly storageGiB?: number;
  };
}
export interface Objectives {
  /**
   * Recovery time objective: longest outage, in minutes, hours or days.
   */
  readonly rto?: Duration;
  /**
   * Recovery point objective: longest loss of data, in minutes, hours or days.
   */
  readonly rpo?: Duration;
}
export interface Application {
  /**
   * Environment variables of the application's containers; each name must be a setting that the catalog's application declares. Never a secret.
   */
  readonly settings?: {
    readonly [k: string]: SettingText;
  };
  /**
   * Requests per container that differ from the application's.
   */
  readonly resources?: {
    readonly [k: string]: ContainerResources;
  };
}
export interface ContainerResources {
  /**
   * CPU request, in cores or millicores.
   */
  readonly cpu?: Cpu;
  /**
   * Memory request and limit.
   */
  readonly memory?: BinarySize;
}
export interface AccessGroup {
  /**
   * Group name as the identity provider sends it. Kubernetes' own `system:` groups cannot be written.
   */
  readonly group: string;
  /**
   * `viewer` reads, `operator` also restarts workloads and reads logs.
   */
  readonly role: 'viewer' | 'operator';
}
export interface Override {
  /**
   * Protected setting that is overridden.
   */
  readonly setting:
    | 'database.backupRetentionDays'
    | 'database.deletionProtection'
    | 'database.multiAz'
    | 'network.flowLogRetentionDays';
  /**
   * Environment in which it is overridden.
   */
  readonly environment: 'development' | 'staging' | 'production';
  /**
   * The value instead of the tier's: a truth value for `deletionProtection` and `multiAz`, a number of days for the others.
   */
  readonly value: boolean | number;
  /**
   * Who answers for the override.
   */
  readonly owner: Email;
  /**
   * Why the tier's value does not fit.
   */
  readonly reason: Text400;
  /**
   * Last day of the override.
   */
  readonly expires: Day;
}
