/** Keys, storage and network of an environment: depends on nothing, outlives everything else. */
export interface FoundationBlueprint {
  readonly key: {
    /** KMS alias, e.g. `alias/tenantry/acme/production`. */
    readonly alias: string;
    /** Days between the order to delete and the deletion, 7 to 30. */
    readonly deletionWindowDays: number;
  };
  readonly bucket: {
    /** Globally unique S3 bucket name. */
    readonly name: string;
    readonly arn: string;
    /** Days for which overwritten or deleted versions are kept. */
    readonly noncurrentVersionDays: number;
  };
  /** The environment's own VPC; null on a shared cluster. */
  readonly network: NetworkBlueprint | null;
}

/** A VPC of its own: machines and databases in `range`, Pods in a range that repeats in every VPC. */
export interface NetworkBlueprint {
  readonly name: string;
  /** IPv4 range of the VPC, a /22, unique over the fleet. */
  readonly range: string;
  /** Range of Pods, the same in every VPC, never routed between them. */
  readonly podRange: string;
  /** One entry per availability zone, in the region's order. */
  readonly zones: readonly ZoneBlueprint[];
  /** Services reached through interface endpoints, as they appear in the endpoint's name, e.g. `ecr.api`; sorted. */
  readonly interfaceEndpoints: readonly string[];
  readonly flowLog: {
    readonly logGroup: string;
    readonly role: string;
    readonly retentionDays: number;
  };
  /** Permissions boundary of the roles above, an ARN. */
  readonly boundaryArn: string;
}

/** The subnets of one availability zone. */
export interface ZoneBlueprint {
  /** Availability zone, e.g. `eu-central-1a`. */
  readonly zone: string;
  /** Range of machines and databases. */
  readonly privateRange: string;
  /** Range of the NAT gateway. */
  readonly publicRange: string;
  /** Range of Pods. */
  readonly podRange: string;
}
