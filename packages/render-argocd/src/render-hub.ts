import { type Artifact, ownerFolder } from '@tenantry/artifact';
import type { Blueprint, HubDestination } from '@tenantry/blueprint';
import { appProject } from './app-project.ts';
import { applicationSet, valueExpression } from './application-set.ts';
import { applicationSpec } from './application-template.ts';
import { clusterRegistration } from './cluster-registration.ts';
import { type HubObject, hubArtifact } from './hub-artifact.ts';
import { APPLICATION_KINDS, PLATFORM_KINDS, type ProjectKinds } from './project-kinds.ts';

/** One half of what a tenant deploys: a project and the ApplicationSet whose Applications belong to it. */
interface Half {
  readonly what: 'platform' | 'application';
  readonly project: string;
  readonly kinds: ProjectKinds;
  readonly applicationOf: (destination: HubDestination) => {
    readonly name: string;
    readonly path: string;
  };
}

/**
 * Renders what the hub must know of a tenant, one object per file: two projects, an ApplicationSet for each, and the
 * registration of the clusters that are the tenant's own. Nothing for a tenant that is deployed nowhere.
 */
export function renderHub(blueprint: Blueprint): readonly Artifact[] {
  const { hub, tenant } = blueprint;
  if (hub.destinations.length === 0) return [];
  const labels = { 'tenantry.dev/tenant': tenant.id };
  const halves: readonly Half[] = [
    {
      what: 'platform',
      project: hub.platformProject,
      kinds: PLATFORM_KINDS,
      applicationOf: (one) => ({
        name: one.platformApplication,
        path: one.platformPath,
      }),
    },
    {
      what: 'application',
      project: hub.applicationProject,
      kinds: APPLICATION_KINDS,
      applicationOf: (one) => ({
        name: one.applicationApplication,
        path: one.applicationPath,
      }),
    },
  ];
  const objects = [
    ...halves.map((half) => tenantProject(blueprint, half, labels)),
    ...halves.map((half) => tenantApplications(blueprint, half, labels)),
    ...hub.registrations.map((registration) =>
      clusterRegistration(
        {
          ...registration,
          namespace: hub.namespace,
          secretStore: hub.secretStore,
        },
        labels,
      ),
    ),
  ];
  const folder = `${ownerFolder({ kind: 'tenant', name: tenant.id })}/hub`;
  return objects.map((object) => hubArtifact(folder, object)).sort((one, other) => (one.path < other.path ? -1 : 1));
}

function tenantProject({ hub, tenant }: Blueprint, half: Half, labels: Readonly<Record<string, string>>): HubObject {
  return appProject({
    name: half.project,
    namespace: hub.namespace,
    labels,
    description: `${half.what} of tenant ${tenant.id}`,
    repository: hub.repository.url,
    destinations: hub.destinations.map(({ cluster, namespace }) => ({
      name: cluster,
      namespace,
    })),
    kinds: half.kinds,
  });
}

/** A generator for each environment: its Application exists as soon as its cluster is registered. */
function tenantApplications({ hub }: Blueprint, half: Half, labels: Readonly<Record<string, string>>): HubObject {
  return applicationSet({
    name: half.project,
    namespace: hub.namespace,
    labels,
    generators: hub.destinations.map((destination) => {
      const { name, path } = half.applicationOf(destination);
      const { clusterLabels, cluster, namespace, environment } = destination;
      return {
        clusters: {
          selector: {
            matchLabels: {
              ...clusterLabels,
              'argocd.argoproj.io/secret-type': 'cluster',
            },
          },
          values: { application: name, path, cluster, namespace, environment },
        },
      };
    }),
    applicationLabels: {
      ...labels,
      'tenantry.dev/environment': valueExpression('environment'),
    },
    application: applicationSpec({
      project: half.project,
      repository: hub.repository,
      path: valueExpression('path'),
      destination: {
        name: valueExpression('cluster'),
        namespace: valueExpression('namespace'),
      },
    }),
  });
}
