/** What no tenant owns: the hub's own Argo CD objects, and what the hub must know of the catalog's shared clusters. */
export interface SharedBlueprint {
  readonly argocd: ArgocdBlueprint;
  /** Sorted by name. */
  readonly clusters: readonly SharedClusterBlueprint[];
}

/** What is applied to the hub once, from `generated/argocd`; everything else follows from it. */
export interface ArgocdBlueprint {
  /** Namespace of Argo CD. */
  readonly namespace: string;
  readonly repository: { readonly url: string; readonly branch: string };
  /** AppProject of every Application below; it may write Argo CD's own kinds and ExternalSecrets into the namespace. */
  readonly project: string;
  /** Application that keeps `rootPath` applied, itself included. */
  readonly rootApplication: string;
  /** Path in the repository. */
  readonly rootPath: string;
  /** ApplicationSet that makes one Application of each hub folder. */
  readonly applicationSet: string;
  /** Which folders these are. */
  readonly hubFolders: readonly HubFolders[];
}

/** Folders of one kind of owner, found by their paths alone, so that no file of one owner can stop another's. */
export interface HubFolders {
  /** Folder above the owners' folders, e.g. `generated/tenants`. */
  readonly parent: string;
  /** Folder below the owner's, e.g. `hub`. */
  readonly folder: string;
  /** Last part of the Application's name, `<owner>-<suffix>`; unlike every suffix of tenants' own Applications. */
  readonly suffix: string;
}

/** A shared cluster of the catalog, as the hub sees it. */
export interface SharedClusterBlueprint {
  /** Name of the catalog entry. */
  readonly name: string;
  /** How the hub learns of it. */
  readonly registration: SharedClusterRegistration;
}

/** A cluster Secret that an ExternalSecret makes from the parameter that the platform team wrote. */
export interface SharedClusterRegistration {
  /** Namespace of Argo CD. */
  readonly namespace: string;
  /** ClusterSecretStore of the hub. */
  readonly secretStore: string;
  /** Name of the ExternalSecret and of the Secret. */
  readonly name: string;
  /** Name of the cluster in Argo CD. */
  readonly cluster: string;
  /** Parameter in the hub's account that holds endpoint and CA. */
  readonly parameter: string;
  /** Name of the EKS cluster, for `awsAuthConfig`. */
  readonly clusterName: string;
  /** ARN of the role in the cluster's account that Argo CD assumes for this cluster. */
  readonly roleArn: string;
  /** What tenants' cluster generators select. */
  readonly labels: Readonly<Record<string, string>>;
}
