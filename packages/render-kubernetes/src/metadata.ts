import type { EnvironmentBlueprint } from '@tenantry/blueprint';

/** Labels, annotations, selectors: text by text. */
export type Texts = Readonly<Record<string, string>>;

/** What every object of ours says about itself. A type of its own because cdk8s's has mutable dates in it. */
export interface Metadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels: { [key: string]: string };
  readonly annotations?: { [key: string]: string };
}

/** Argo CD asks a person before it prunes or deletes an object with this annotation. */
export const ASK_BEFORE_REMOVAL: Texts = { 'argocd.argoproj.io/sync-options': 'Prune=confirm,Delete=confirm' };

/** Metadata of an object in the environment's namespace. */
export function namespacedMetadata(environment: EnvironmentBlueprint, name: string, annotations: Texts = {}): Metadata {
  return { ...clusterMetadata(environment, name, annotations), namespace: environment.namespace.name };
}

/** Metadata of a cluster-scoped object. */
export function clusterMetadata(environment: EnvironmentBlueprint, name: string, annotations: Texts = {}): Metadata {
  return {
    name,
    labels: { ...environment.labels },
    ...(Object.keys(annotations).length > 0 && { annotations: { ...annotations } }),
  };
}

/**
 * Labels that select the Pods of one workload. A Deployment's selector can never be changed, so nothing that a release,
 * tier or tenant file can change is part of it.
 */
export function podSelector(environment: EnvironmentBlueprint, workload: string): { [key: string]: string } {
  return { 'app.kubernetes.io/instance': environment.id, 'app.kubernetes.io/name': workload };
}
