/** One application of a tenant's environment: one Deployment with sidecars that share a volume. */
export interface ApplicationBlueprint {
  readonly name: string;
  /** Version as its makers write it. */
  readonly version: string;
  readonly serviceAccount: string;
  /** Whether it runs: false in every lifecycle state but active. */
  readonly running: boolean;
  /** Pods that the autoscaler keeps. */
  readonly replicas: { readonly min: number; readonly max: number };
  /** Whether Pods must be spread over availability zones (release switch `zone-spread`). */
  readonly zoneSpread: boolean;
  /** The main container first, then sidecars in the catalog's order. */
  readonly containers: readonly ContainerBlueprint[];
  readonly volume: VolumeBlueprint;
  /** Name and port of the Service that the edge routes to. */
  readonly service: { readonly name: string; readonly port: number };
  /** Secret of the namespace that carries the application's secret variables, with the parameters it is filled from. */
  readonly secret: {
    readonly name: string;
    /** Sorted by variable. */
    readonly entries: readonly {
      readonly variable: string;
      readonly parameter: string;
    }[];
  };
  /** The tenant's own AI model endpoint and index; null when the application uses none. */
  readonly model: {
    readonly endpoint: string;
    readonly host: string;
    /** TCP port of the endpoint. */
    readonly port: number;
    readonly index: string;
  } | null;
}

/** One container. */
export interface ContainerBlueprint {
  readonly name: string;
  /** Full image reference with digest. */
  readonly image: string;
  readonly port: number;
  readonly probe: string;
  readonly mount: string;
  readonly readOnly: boolean;
  readonly resources: { readonly cpu: string; readonly memory: string };
  /** Plain variables, sorted by name; values can be untrusted text. */
  readonly variables: readonly {
    readonly name: string;
    readonly value: string;
  }[];
  /** Variables whose value comes from the application's secret; sorted. */
  readonly secretVariables: readonly string[];
}

/** The files volume: the environment's bucket, mounted by the Mountpoint for Amazon S3 CSI driver. */
export interface VolumeBlueprint {
  readonly name: string;
  /** Name of the PersistentVolumeClaim. */
  readonly claim: string;
  /** Name of the PersistentVolume, unique over the fleet: it is cluster-scoped. */
  readonly persistentVolume: string;
  readonly size: string;
  readonly bucket: string;
  readonly region: string;
}
