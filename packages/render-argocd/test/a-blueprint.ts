import type { Blueprint, HubBlueprint, SharedBlueprint } from '@tenantry/blueprint';

const repository = { url: 'https://git.example/platform/tenantry.git', branch: 'main' };

/** The hub's view of a tenant with an environment on a cluster of its own and one on a shared cluster. */
export function aHub(changes: Partial<HubBlueprint> = {}): HubBlueprint {
  return {
    namespace: 'argocd',
    repository,
    platformProject: 'acme-platform',
    applicationProject: 'acme-application',
    destinations: [
      {
        environment: 'staging',
        cluster: 'cluster-shared-eu-1',
        namespace: 'acme-staging',
        clusterLabels: { 'tenantry.dev/cluster': 'shared-eu-1' },
        platformApplication: 'acme-staging-platform',
        applicationApplication: 'acme-staging-application',
        platformPath: 'generated/tenants/acme/staging/kubernetes/platform',
        applicationPath: 'generated/tenants/acme/staging/kubernetes/application',
      },
      {
        environment: 'production',
        cluster: 'acme-production',
        namespace: 'acme-production',
        clusterLabels: { 'tenantry.dev/tenant': 'acme', 'tenantry.dev/environment': 'production' },
        platformApplication: 'acme-production-platform',
        applicationApplication: 'acme-production-application',
        platformPath: 'generated/tenants/acme/production/kubernetes/platform',
        applicationPath: 'generated/tenants/acme/production/kubernetes/application',
      },
    ],
    secretStore: 'registrations',
    registrations: [
      {
        environment: 'production',
        name: 'acme-production-registration',
        cluster: 'acme-production',
        parameter: '/tenantry/registration/acme/production',
        clusterName: 'acme-production-cluster',
        roleArn: 'arn:aws:iam::210987654321:role/acme-production-hub',
        labels: { 'tenantry.dev/tenant': 'acme', 'tenantry.dev/environment': 'production' },
      },
    ],
    ...changes,
  };
}

/** What `renderHub` reads of a blueprint. */
export function aBlueprint(hub: HubBlueprint = aHub(), displayName = 'Acme Robotics GmbH'): Blueprint {
  return {
    tenant: { id: 'acme', displayName, tier: 'regulated', ring: 'general', release: '2026.11', state: 'active' },
    environments: [],
    hub,
  };
}

/** What no tenant owns, with one shared cluster. */
export function aSharedBlueprint(): SharedBlueprint {
  return {
    argocd: {
      namespace: 'argocd',
      repository,
      project: 'tenantry-root',
      rootApplication: 'tenantry-root',
      rootPath: 'generated/argocd',
      applicationSet: 'tenantry-hubs',
      hubFolders: [
        { parent: 'generated/tenants', folder: 'hub', suffix: 'hub' },
        { parent: 'generated/clusters', folder: 'hub', suffix: 'cluster' },
      ],
    },
    clusters: [
      {
        name: 'shared-eu-1',
        registration: {
          namespace: 'argocd',
          secretStore: 'registrations',
          name: 'cluster-shared-eu-1-registration',
          cluster: 'cluster-shared-eu-1',
          parameter: '/tenantry/cluster/shared-eu-1/registration',
          clusterName: 'example-shared-eu-1',
          roleArn: 'arn:aws:iam::444455556666:role/cluster-shared-eu-1-hub',
          labels: { 'tenantry.dev/cluster': 'shared-eu-1' },
        },
      },
    ],
  };
}
