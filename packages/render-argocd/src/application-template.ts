import type { Artifact } from '@tenantry/artifact';

type Json = Artifact['value'];

/** An Application, whose texts may be expressions of a generator where an ApplicationSet fills them in. */
export interface ApplicationParts {
  /** Always a name and never an expression: who chooses the project chooses the rights. */
  readonly project: string;
  readonly repository: { readonly url: string; readonly branch: string };
  readonly path: string;
  readonly destination: Json;
  /** Which files of the folder are manifests; every YAML and JSON file when absent. */
  readonly include?: string;
}

/** Annotations of every Application. */
export const APPLICATION_ANNOTATIONS: Json = {
  // The API server says what would change. The other way to compare beside server-side apply does not know the defaults
  // of custom resources.
  'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
  // A commit that does not touch the folder makes no work.
  'argocd.argoproj.io/manifest-generate-paths': '.',
};

/** Spec of an Application that follows the repository by itself and never gives up. */
export function applicationSpec(parts: ApplicationParts): Json {
  return {
    project: parts.project,
    source: {
      repoURL: parts.repository.url,
      targetRevision: branchReference(parts.repository.branch),
      path: parts.path,
      ...(parts.include !== undefined && { directory: { include: parts.include } }),
    },
    destination: parts.destination,
    syncPolicy: {
      automated: { prune: true, selfHeal: true },
      syncOptions: ['CreateNamespace=false', 'FailOnSharedResource=true', 'PruneLast=true', 'ServerSideApply=true'],
      // Without an end, because platform and application wait for each other; each time with the newest commit, or
      // a broken one would be tried for ever.
      retry: { limit: -1, refresh: true, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
    },
  };
}

/** A branch by its full name, which Argo CD resolves without asking for every tag. */
export function branchReference(branch: string): string {
  return `refs/heads/${branch}`;
}
