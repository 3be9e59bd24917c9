/** The PostgreSQL database of an environment. */
export interface DatabaseBlueprint {
  /** RDS identifier. */
  readonly identifier: string;
  /** Name of the database inside the server. */
  readonly name: string;
  readonly username: string;
  readonly port: number;
  /** PostgreSQL version, e.g. `17.6`. */
  readonly engineVersion: string;
  /** Parameter group family, e.g. `postgres17`. */
  readonly family: string;
  readonly class: string;
  readonly storageGiB: number;
  readonly multiAz: boolean;
  readonly backupRetentionDays: number;
  readonly deletionProtection: boolean;
  /** Identifier of the snapshot that is taken before a deletion. */
  readonly finalSnapshot: string;
  readonly subnetGroup: string;
  readonly parameterGroup: string;
  readonly securityGroup: string;
  /** Parameter that the host is written to. */
  readonly hostParameter: string;
  /** Where it stands on a shared cluster; null in a VPC of its own, whose ids come from foundation's parameters. */
  readonly placement: {
    readonly vpcId: string;
    readonly subnetIds: readonly string[];
    /** Security group of the Pods that may connect. */
    readonly clientSecurityGroupId: string;
  } | null;
}
