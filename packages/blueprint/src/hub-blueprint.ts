import type { EnvironmentName } from '@tenantry/tenant';

/** What the hub (the cluster that runs Argo CD) must know of the tenant. */
export interface HubBlueprint {
  /** Namespace of Argo CD. */
  readonly namespace: string;
  readonly repository: { readonly url: string; readonly branch: string };
  /** Names of the two AppProjects and of their ApplicationSets. */
  readonly platformProject: string;
  readonly applicationProject: string;
  /** In the order of the environments. */
  readonly destinations: readonly HubDestination[];
  /** ClusterSecretStore of the hub. */
  readonly secretStore: string;
  /** Clusters that belong to the tenant and must be registered; in the order of the environments. */
  readonly registrations: readonly HubRegistration[];
}

/** Where one environment's manifests go. */
export interface HubDestination {
  readonly environment: EnvironmentName;
  /** Name of the cluster in Argo CD: its cluster Secret's `name`. */
  readonly cluster: string;
  readonly namespace: string;
  /** Labels of the cluster Secret that the cluster generator selects. */
  readonly clusterLabels: Readonly<Record<string, string>>;
  /** Names of the two Applications. */
  readonly platformApplication: string;
  readonly applicationApplication: string;
  /** Paths of the manifests in the repository. */
  readonly platformPath: string;
  readonly applicationPath: string;
}

/** A cluster Secret that an ExternalSecret makes from the parameter that the cluster stack wrote. */
export interface HubRegistration {
  readonly environment: EnvironmentName;
  /** Name of the ExternalSecret and of the Secret. */
  readonly name: string;
  /** Name of the cluster in Argo CD. */
  readonly cluster: string;
  readonly parameter: string;
  /** Name of the EKS cluster, for `awsAuthConfig`. */
  readonly clusterName: string;
  /** ARN of the role that Argo CD assumes for this cluster. */
  readonly roleArn: string;
  readonly labels: Readonly<Record<string, string>>;
}
