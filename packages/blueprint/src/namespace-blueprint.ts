/** The Kubernetes namespace of an environment and the guard rails around it. */
export interface NamespaceBlueprint {
  readonly name: string;
  /** Name of the customer as people write it, for those who look at the cluster: untrusted text. */
  readonly displayName: string;
  /** Pod Security Standard that the API server enforces. */
  readonly podSecurity: 'restricted';
  /** Minor version of the standard, e.g. `v1.33`. */
  readonly podSecurityVersion: string;
  readonly quota: {
    readonly cpu: string;
    readonly memory: string;
    readonly pods: number;
    readonly storage: string;
  };
  /** What a container gets that asks for nothing. */
  readonly defaults: { readonly cpu: string; readonly memory: string };
  /** Ranges that Pods may never call although the rest of the Internet is open on port 443; sorted. */
  readonly forbiddenRanges: readonly string[];
  /** Ranges in which the database may be called on its port; sorted. */
  readonly databaseRanges: readonly string[];
  readonly databasePort: number;
  /** SecretStore that reads the environment's parameters as the parameter reader. */
  readonly secretStore: {
    readonly name: string;
    readonly serviceAccount: string;
    readonly region: string;
  };
  /** Who may do what: identity provider groups bound to roles of ours; sorted by group. */
  readonly access: readonly {
    readonly group: string;
    readonly role: 'viewer' | 'operator';
    readonly binding: string;
  }[];
  /** Node labels that Pods must select and taints that they tolerate; null where machines are not the tenant's own. */
  readonly nodePlacement: {
    readonly key: string;
    readonly value: string;
  } | null;
}
