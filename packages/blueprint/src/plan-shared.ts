import type { Catalog, Organisation, SharedCluster } from '@tenantry/catalog';
import { roleArn } from './arn.ts';
import { nameFor } from './names.ts';
import type { ArgocdBlueprint, SharedBlueprint, SharedClusterBlueprint } from './shared-blueprint.ts';
import { sharedClusterLabels } from './shared-cluster-labels.ts';

/** Beside the tenants' own projects, which end in `-platform` and `-application`. */
const ROOT = 'tenantry-root';
const HUBS = 'tenantry-hubs';

/**
 * Decides what no tenant owns. `argocd` reads the catalog's organisation, each cluster the organisation and its own
 * entry; neither reads a tenant, so that no tenant changes them.
 */
export function planShared(catalog: Catalog): SharedBlueprint {
  const organisation = catalog.organisation.value;
  return {
    argocd: planArgocd(organisation),
    clusters: [...catalog.clusters.values()].map(({ value }) => planSharedCluster(organisation, value)),
  };
}

function planArgocd({ hub, repository }: Organisation): ArgocdBlueprint {
  return {
    namespace: hub.namespace,
    repository: { url: repository.url, branch: repository.branch },
    project: ROOT,
    rootApplication: ROOT,
    rootPath: 'generated/argocd',
    applicationSet: HUBS,
    hubFolders: [
      { parent: 'generated/tenants', folder: 'hub', suffix: 'hub' },
      { parent: 'generated/clusters', folder: 'hub', suffix: 'cluster' },
    ],
  };
}

function planSharedCluster(
  { hub }: Organisation,
  { name, account, clusterName }: SharedCluster,
): SharedClusterBlueprint {
  return {
    name,
    registration: {
      namespace: hub.namespace,
      secretStore: hub.secretStore,
      name: nameFor('kubernetes-subdomain', { cluster: name, what: 'registration' }),
      cluster: nameFor('argocd-cluster', { cluster: name }),
      parameter: nameFor('ssm-parameter', { cluster: name, what: 'registration' }),
      clusterName,
      roleArn: roleArn(account, nameFor('iam-role', { cluster: name, what: 'hub' })),
      labels: sharedClusterLabels(name),
    },
  };
}
