import type { SharedClusterRegistration } from '@tenantry/blueprint';
import type { HubObject } from './hub-artifact.ts';

/**
 * An ExternalSecret that makes Argo CD's Secret of a cluster from the parameter that holds its endpoint and CA. The
 * Secret holds no credential: Argo CD assumes the cluster's role. It stays when the ExternalSecret or the parameter
 * goes, because Argo CD would forget the cluster with everything that it deployed there.
 */
export function clusterRegistration(
  registration: SharedClusterRegistration,
  labels: Readonly<Record<string, string>> = {},
): HubObject {
  const { name, namespace, parameter } = registration;
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    name,
    namespace,
    labels,
    spec: {
      refreshInterval: '1h',
      secretStoreRef: { kind: 'ClusterSecretStore', name: registration.secretStore },
      target: {
        name,
        creationPolicy: 'Orphan',
        deletionPolicy: 'Retain',
        template: {
          engineVersion: 'v2',
          mergePolicy: 'Replace',
          type: 'Opaque',
          metadata: {
            labels: {
              ...registration.labels,
              'app.kubernetes.io/managed-by': 'tenantry',
              'argocd.argoproj.io/secret-type': 'cluster',
            },
          },
          data: { name: registration.cluster, server: '{{ .endpoint }}', config: clusterConfig(registration) },
        },
      },
      data: ['endpoint', 'ca'].map((property) => ({
        secretKey: property,
        // Every field that the API server would fill in is written out, so that Argo CD sees no difference.
        remoteRef: {
          key: parameter,
          property,
          conversionStrategy: 'Default',
          decodingStrategy: 'None',
          metadataPolicy: 'None',
        },
      })),
    },
  };
}

/**
 * JSON that tells Argo CD how to authenticate. The CA comes from outside, so that it is quoted where it enters: as it
 * stands it could end the string and bring settings of its own.
 */
function clusterConfig({ clusterName, roleArn }: SharedClusterRegistration): string {
  const aws = JSON.stringify({ clusterName, roleARN: roleArn });
  return `{"awsAuthConfig":${aws},"tlsClientConfig":{"caData":{{ .ca | toJson }},"insecure":false}}`;
}
