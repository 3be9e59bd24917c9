import { ApiObject } from 'cdk8s';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata } from '../metadata.ts';
import { TOKEN_KEY } from '../workload/connector-workload.ts';

/** A Secret to be made: its name, and the parameter that each key is filled from. */
interface SecretContents {
  readonly name: string;
  readonly entries: readonly {
    readonly key: string;
    readonly parameter: string;
  }[];
}

/** Fills the Secrets of the applications and of the connector, while there is one, from parameters; no value passes through git. */
export const addExternalSecrets: AddObjects = ({ chart, id }, environment) => {
  const { applications, edge, namespace } = environment;
  const secrets: readonly SecretContents[] = [
    ...applications.map(({ secret }) => ({
      name: secret.name,
      entries: secret.entries.map(({ variable, parameter }) => ({
        key: variable,
        parameter,
      })),
    })),
    ...(edge.connector === null
      ? []
      : [{ name: edge.connector.secret, entries: [{ key: TOKEN_KEY, parameter: edge.tokenParameter }] }]),
  ];
  for (const { name, entries } of secrets.filter((secret) => secret.entries.length > 0)) {
    new ApiObject(chart, id(`external-secret-${name}`), {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: namespacedMetadata(environment, name),
      spec: {
        refreshInterval: '1h',
        secretStoreRef: {
          kind: 'SecretStore',
          name: namespace.secretStore.name,
        },
        // A parameter that disappears leaves the last value: what runs keeps running.
        target: { name, creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        data: entries.map(({ key, parameter }) => ({
          secretKey: key,
          remoteRef: remoteReference(parameter),
        })),
      },
    });
  }
};

/** Every field that the API server would fill in is written out, so that Argo CD sees no difference. */
function remoteReference(parameter: string): Readonly<Record<string, string>> {
  return {
    key: parameter,
    conversionStrategy: 'Default',
    decodingStrategy: 'None',
    metadataPolicy: 'None',
  };
}
