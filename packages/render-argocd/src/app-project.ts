import type { HubObject } from './hub-artifact.ts';
import type { ProjectKinds } from './project-kinds.ts';

/** A place that a project may write to: a cluster by its name or its address, and one namespace. */
export type Destination =
  | { readonly name: string; readonly namespace: string }
  | { readonly server: string; readonly namespace: string };

/** What a project allows. */
export interface ProjectLimits {
  readonly name: string;
  /** Namespace of Argo CD, the only one that may hold Applications of the project. */
  readonly namespace: string;
  readonly description: string;
  readonly repository: string;
  readonly destinations: readonly Destination[];
  readonly kinds: ProjectKinds;
  readonly labels?: Readonly<Record<string, string>>;
}

/** An AppProject that allows what is named, and no pattern. */
export function appProject(limits: ProjectLimits): HubObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    name: limits.name,
    namespace: limits.namespace,
    ...(limits.labels && { labels: limits.labels }),
    spec: {
      description: limits.description,
      sourceRepos: [limits.repository],
      destinations: limits.destinations.map((destination) => ({ ...destination })),
      clusterResourceWhitelist: limits.kinds.cluster.map((one) => ({ ...one })),
      namespaceResourceWhitelist: limits.kinds.namespaced.map((one) => ({ ...one })),
    },
  };
}
