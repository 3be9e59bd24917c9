import { isJsonObject, type JsonObject, type JsonValue } from '@tenantry/diagnostic';
import { applyRule, type FieldRule, fields } from './field-rule.ts';
import type { PlacedIdentity } from './found-identity.ts';
import { podIdentities } from './pod-identities.ts';

/** Fields of every object. */
const EVERY_KIND = fields('namespace', 'metadata.namespace');

/** Kinds whose own name is an identifier of its own type; other objects without a namespace are `cluster-scoped`. */
const NAMED_KINDS: Readonly<Record<string, FieldRule['type']>> = {
  Namespace: 'namespace',
  AppProject: 'project',
  Application: 'application',
  ApplicationSet: 'application',
};

/** What an Application says of itself, below a prefix. */
function applicationFields(prefix: string): readonly FieldRule[] {
  return [
    ...fields('project', `${prefix}.project`),
    ...fields('namespace', `${prefix}.destination.namespace`),
    ...fields('cluster', `${prefix}.destination.name`),
    ...fields('folder', `${prefix}.source.path`, `${prefix}.sources.path`),
  ];
}

/** Fields that hold identifiers, by kind. A new kind is one line. Text in the fields that types itself is found anyway. */
const FIELDS: Readonly<Record<string, readonly FieldRule[]>> = {
  AppProject: [
    ...fields('namespace', 'spec.destinations.namespace', 'spec.sourceNamespaces'),
    ...fields('namespace', 'spec.destinationServiceAccounts.namespace'),
    ...fields('cluster', 'spec.destinations.name'),
  ],
  Application: applicationFields('spec'),
  ApplicationSet: [
    ...fields('application', 'spec.template.metadata.name', 'spec.generators.clusters.values.application'),
    ...fields('cluster', 'spec.generators.clusters.values.cluster'),
    ...fields('namespace', 'spec.generators.clusters.values.namespace'),
    ...fields('folder', 'spec.generators.clusters.values.path', 'spec.generators.git.directories.path'),
    ...fields('folder', 'spec.generators.git.files.path'),
    ...applicationFields('spec.template.spec'),
  ],
  ClusterRoleBinding: fields('namespace', 'subjects.namespace'),
  ClusterSecretStore: fields(
    'namespace',
    'spec.conditions.namespaces',
    'spec.provider.aws.auth.jwt.serviceAccountRef.namespace',
  ),
  ExternalSecret: [
    ...fields('secret-path', 'spec.data.remoteRef.key', 'spec.dataFrom.extract.key', 'spec.dataFrom.find.path'),
    ...fields('cluster', 'spec.target.template.data.name'),
  ],
  Gateway: fields('host', 'spec.listeners.hostname'),
  HTTPRoute: [
    ...fields('host', 'spec.hostnames'),
    ...fields('namespace', 'spec.parentRefs.namespace', 'spec.rules.backendRefs.namespace'),
  ],
  Ingress: fields('host', 'spec.rules.host', 'spec.tls.hosts'),
  PersistentVolume: [
    ...fields('bucket', 'spec.csi.volumeAttributes.bucketName'),
    ...fields('namespace', 'spec.claimRef.namespace'),
  ],
  RoleBinding: fields('namespace', 'subjects.namespace'),
  SecretStore: fields('namespace', 'spec.provider.aws.auth.jwt.serviceAccountRef.namespace'),
};

/** References to cluster-scoped objects: the field with the name, and the kind that it names. */
const CLUSTER_SCOPED_REFERENCES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  PersistentVolumeClaim: [
    ['spec.volumeName', 'PersistentVolume'],
    ['spec.storageClassName', 'StorageClass'],
  ],
};

/** Identifiers in the fields of a Kubernetes object that are known to hold some. */
export function* kubernetesIdentities(object: JsonObject): Generator<PlacedIdentity> {
  const { kind: named, spec } = object;
  const kind = typeof named === 'string' ? named : '';
  for (const rule of [...EVERY_KIND, ...(ownValue(FIELDS, kind) ?? [])]) yield* applyRule(rule, object);
  yield* ownName(object, kind);
  yield* clusterScopedReferences(object, kind);
  yield* storeReference(spec);
  yield* podIdentities(object, kind);
}

function* ownName(object: JsonObject, kind: string): Generator<PlacedIdentity> {
  const { metadata } = object;
  const { name, namespace } = isJsonObject(metadata) ? metadata : {};
  if (typeof name !== 'string') return;
  const pointer = '/metadata/name';
  const type = ownValue(NAMED_KINDS, kind);
  if (type !== undefined) yield { type, text: name, pointer };
  else if (namespace === undefined) yield { type: 'cluster-scoped', text: `${kind}/${name}`, pointer };
}

function* clusterScopedReferences(object: JsonObject, kind: string): Generator<PlacedIdentity> {
  for (const [path, target] of ownValue(CLUSTER_SCOPED_REFERENCES, kind) ?? []) {
    for (const found of applyRule({ type: 'cluster-scoped', path: path.split('.') }, object)) {
      if (found.text !== '') yield { ...found, text: `${target}/${found.text}` };
    }
  }
}

/** The ClusterSecretStore that an ExternalSecret reads from, unless it reads from a store of its namespace. */
function* storeReference(spec: JsonValue | undefined): Generator<PlacedIdentity> {
  const { secretStoreRef } = isJsonObject(spec) ? spec : {};
  const { kind, name } = isJsonObject(secretStoreRef) ? secretStoreRef : {};
  if (kind !== 'ClusterSecretStore' || typeof name !== 'string') return;
  yield { type: 'cluster-scoped', text: `${kind}/${name}`, pointer: '/spec/secretStoreRef/name' };
}

function ownValue<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
