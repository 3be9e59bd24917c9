import type { Artifact } from '@tenantry/artifact';

/** An object of the hub: its kind, name and contents. */
export interface HubObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Namespace of Argo CD. */
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Artifact['value'];
  readonly spec: Artifact['value'];
}

/** The file of an object in a folder, named after kind and name. */
export function hubArtifact(folder: string, object: HubObject): Artifact {
  const { apiVersion, kind, name, namespace, labels, annotations, spec } = object;
  return {
    path: `${folder}/${`${kind}-${name}`.toLowerCase()}.yaml`,
    value: {
      apiVersion,
      kind,
      metadata: {
        name,
        namespace,
        labels: { 'app.kubernetes.io/managed-by': 'tenantry', ...labels },
        ...(annotations && { annotations }),
      },
      spec,
    },
  };
}
