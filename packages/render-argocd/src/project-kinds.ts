/** A kind of object, without its version: what Argo CD's projects allow. */
export interface GroupKind {
  /** API group; empty for the core group. */
  readonly group: string;
  readonly kind: string;
}

/** What a project may write. A list of namespaced kinds must not be empty: Argo CD takes that for every kind. */
export interface ProjectKinds {
  /** Kinds without a namespace. */
  readonly cluster: readonly GroupKind[];
  /** Kinds in its namespaces. */
  readonly namespaced: readonly GroupKind[];
}

/**
 * What limits an environment. Only this project writes kinds without a namespace: whoever may write one Namespace may
 * relabel any.
 */
export const PLATFORM_KINDS: ProjectKinds = {
  cluster: [
    { group: '', kind: 'Namespace' },
    { group: '', kind: 'PersistentVolume' },
  ],
  namespaced: [
    { group: '', kind: 'LimitRange' },
    { group: '', kind: 'ResourceQuota' },
    { group: '', kind: 'ServiceAccount' },
    { group: 'external-secrets.io', kind: 'SecretStore' },
    { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
    { group: 'rbac.authorization.k8s.io', kind: 'Role' },
    { group: 'rbac.authorization.k8s.io', kind: 'RoleBinding' },
  ],
};

/** What runs in an environment. */
export const APPLICATION_KINDS: ProjectKinds = {
  cluster: [],
  namespaced: [
    { group: '', kind: 'PersistentVolumeClaim' },
    { group: '', kind: 'Service' },
    { group: '', kind: 'ServiceAccount' },
    { group: 'apps', kind: 'Deployment' },
    { group: 'autoscaling', kind: 'HorizontalPodAutoscaler' },
    { group: 'external-secrets.io', kind: 'ExternalSecret' },
    { group: 'policy', kind: 'PodDisruptionBudget' },
  ],
};

/** What Argo CD itself is told by: the contents of hub folders and of `generated/argocd`. */
export const HUB_KINDS: ProjectKinds = {
  cluster: [],
  namespaced: [
    { group: 'argoproj.io', kind: 'Application' },
    { group: 'argoproj.io', kind: 'ApplicationSet' },
    { group: 'argoproj.io', kind: 'AppProject' },
    { group: 'external-secrets.io', kind: 'ExternalSecret' },
  ],
};
