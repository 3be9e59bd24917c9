import { ApiObject } from 'cdk8s';
import { KubeServiceAccount } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata } from '../metadata.ts';

/** Names the role that a service account's token is exchanged for (IAM roles for service accounts). */
const ROLE_ANNOTATION = 'eks.amazonaws.com/role-arn';

/**
 * The store that ExternalSecrets of this namespace read from, and the service account as which it reads. The store
 * must name an identity of this namespace: without one the operator would read with its own, which on a shared cluster
 * can read every tenant's parameters. AWS itself checks namespace and service account in the token.
 */
export const addSecretStore: AddObjects = ({ chart, id }, environment) => {
  const { name, serviceAccount, region } = environment.namespace.secretStore;
  // No Pod runs as this account: the operator asks for a token of it, and AWS gives the role of the annotation for it.
  new KubeServiceAccount(chart, id(`service-account-${serviceAccount}`), {
    metadata: namespacedMetadata(environment, serviceAccount, {
      [ROLE_ANNOTATION]: environment.parameterReader.roleArn,
    }),
    automountServiceAccountToken: false,
  });
  new ApiObject(chart, id('secret-store'), {
    apiVersion: 'external-secrets.io/v1',
    kind: 'SecretStore',
    metadata: namespacedMetadata(environment, name),
    spec: {
      provider: {
        aws: { service: 'ParameterStore', region, auth: { jwt: { serviceAccountRef: { name: serviceAccount } } } },
      },
    },
  });
};
