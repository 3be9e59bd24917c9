import { type Artifact, ownerFolder } from '@tenantry/artifact';
import type { ArgocdBlueprint, HubFolders, SharedBlueprint } from '@tenantry/blueprint';
import { appProject } from './app-project.ts';
import { applicationSet } from './application-set.ts';
import { APPLICATION_ANNOTATIONS, applicationSpec, branchReference } from './application-template.ts';
import { clusterRegistration } from './cluster-registration.ts';
import { type HubObject, hubArtifact } from './hub-artifact.ts';
import { HUB_KINDS } from './project-kinds.ts';

/** The cluster that Argo CD itself runs on, by its address inside. */
const HUB_CLUSTER = 'https://kubernetes.default.svc';

/** Renders what no tenant owns: what is applied to the hub once, and the registration of each shared cluster. */
export function renderShared({ argocd, clusters }: SharedBlueprint): readonly Artifact[] {
  const artifacts = [
    ...[hubProject(argocd), rootApplication(argocd), hubApplications(argocd)].map((object) =>
      hubArtifact(ownerFolder({ kind: 'argocd' }), object),
    ),
    ...clusters.map(({ name, registration }) =>
      hubArtifact(
        `${ownerFolder({ kind: 'cluster', name })}/hub`,
        clusterRegistration(registration, registration.labels),
      ),
    ),
  ];
  return artifacts.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function hubProject({ project, namespace, repository }: ArgocdBlueprint): HubObject {
  return appProject({
    name: project,
    namespace,
    description: 'objects of Argo CD itself: projects, ApplicationSets and registrations of clusters',
    repository: repository.url,
    destinations: [{ server: HUB_CLUSTER, namespace }],
    kinds: HUB_KINDS,
  });
}

/** Keeps the folder applied that it stands in itself. The index beside the manifests is none. */
function rootApplication({ rootApplication, project, namespace, repository, rootPath }: ArgocdBlueprint): HubObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    name: rootApplication,
    namespace,
    annotations: APPLICATION_ANNOTATIONS,
    spec: applicationSpec({
      project,
      repository,
      path: rootPath,
      include: '*.yaml',
      destination: { server: HUB_CLUSTER, namespace },
    }),
  };
}

/**
 * One Application for each hub folder. Folders are found by their paths, and no file is read: what stands in one
 * tenant's files cannot stop the Applications of another.
 */
function hubApplications({
  applicationSet: name,
  project,
  namespace,
  repository,
  hubFolders,
}: ArgocdBlueprint): HubObject {
  return applicationSet({
    name,
    namespace,
    generators: hubFolders.map((folders) => ({
      git: {
        repoURL: repository.url,
        revision: branchReference(repository.branch),
        directories: [{ path: `${folders.parent}/*/${folders.folder}` }],
        values: { application: `${ownerExpression(folders)}-${folders.suffix}` },
      },
    })),
    application: applicationSpec({
      project,
      repository,
      path: '{{ .path.path }}',
      destination: { server: HUB_CLUSTER, namespace },
    }),
  });
}

/** The part of the path that names the owner, e.g. `acme` in `generated/tenants/acme/hub`. */
function ownerExpression({ parent }: HubFolders): string {
  return `{{ index .path.segments ${parent.split('/').length} }}`;
}
