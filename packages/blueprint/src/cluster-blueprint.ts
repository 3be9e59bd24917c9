/** The cluster that the environment runs on: its own, or a shared one. */
export type ClusterBlueprint = DedicatedCluster | SharedClusterPlace;

/** Machines: an EKS managed node group. */
export interface NodeGroupBlueprint {
  readonly name: string;
  readonly instanceType: string;
  readonly min: number;
  readonly max: number;
  readonly capacity: 'on-demand' | 'spot';
}

/** A managed add-on of EKS. */
export interface AddonBlueprint {
  readonly name: string;
  readonly version: string;
  /** How its controller acts in AWS, through EKS Pod Identity; null when it needs no permissions of its own. */
  readonly identity: {
    readonly serviceAccount: string;
    /** Name of the role. */
    readonly role: string;
    /** Policy that AWS manages for the add-on. */
    readonly policyArn: string;
  } | null;
}

/** An EKS cluster that belongs to this environment alone. */
export interface DedicatedCluster {
  readonly kind: 'dedicated';
  /** Name of the EKS cluster. */
  readonly name: string;
  /** Kubernetes minor version, e.g. `1.33`. */
  readonly version: string;
  /** Managed add-ons, sorted by name. */
  readonly addons: readonly AddonBlueprint[];
  readonly nodeGroup: NodeGroupBlueprint;
  /** Range of Service addresses. */
  readonly serviceRange: string;
  readonly endpoint: {
    /** Whether the API answers outside the VPC. */
    readonly public: boolean;
    /** Ranges that may call the public endpoint; empty when it is not public. */
    readonly allowedRanges: readonly string[];
  };
  readonly clusterRole: string;
  readonly nodeRole: string;
  readonly boundaryArn: string;
  readonly logGroup: string;
  readonly logRetentionDays: number;
  /** Role that the hub's Argo CD assumes to manage this one cluster. */
  readonly hubRole: {
    readonly name: string;
    readonly arn: string;
    /** ARN of the hub's own role, the only one that may assume it. */
    readonly trustedArn: string;
  };
  /** Who may administer it: ARNs of the roles of the pipeline and of the hub, sorted. */
  readonly administratorArns: readonly string[];
  /** How the hub learns of the cluster. */
  readonly registration: {
    readonly account: string;
    readonly region: string;
    /** ARN of the role in the hub's account that may write the parameter. */
    readonly roleArn: string;
    /** Parameter in the hub's account that endpoint and CA are written to. */
    readonly parameter: string;
  };
}

/** A place on a cluster of the catalog. */
export interface SharedClusterPlace {
  readonly kind: 'shared';
  /** Name of the catalog entry. */
  readonly name: string;
  /** Name of the EKS cluster. */
  readonly clusterName: string;
  /** The tenant's own machines on it (isolation node); null at isolation namespace. */
  readonly nodeGroup:
    | (NodeGroupBlueprint & {
        readonly nodeRoleArn: string;
        readonly subnetIds: readonly string[];
      })
    | null;
}
