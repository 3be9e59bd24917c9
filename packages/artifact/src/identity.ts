/**
 * Types of identifiers that must never belong to two tenants.
 * `account` AWS account id · `range` IPv4 range · `host` DNS name · `arn` · `key` KMS alias · `bucket` S3 bucket ·
 * `namespace` · `role` IAM role name · `state-key` Terraform state · `secret-path` parameter or secret path ·
 * `model-endpoint` URL of a model · `model-index` index of a model · `cluster` EKS cluster name · `project` Argo CD
 * AppProject · `application` Argo CD Application or ApplicationSet · `cluster-scoped` name of another cluster-scoped
 * Kubernetes object · `database` RDS identifier · `tunnel` Cloudflare tunnel.
 */
export const IDENTITY_TYPES = [
  'account',
  'application',
  'arn',
  'bucket',
  'cluster',
  'cluster-scoped',
  'database',
  'host',
  'key',
  'model-endpoint',
  'model-index',
  'namespace',
  'project',
  'range',
  'role',
  'secret-path',
  'state-key',
  'tunnel',
] as const;

/** One of {@link IDENTITY_TYPES}. */
export type IdentityType = (typeof IDENTITY_TYPES)[number];

/** An identifier as it stands in a generated file. */
export interface Identity {
  readonly type: IdentityType;
  /** Normalised: host names lower case without a final dot, ranges with the network's own address. */
  readonly value: string;
  /** File relative to `generated/`. */
  readonly file: string;
  /** RFC 6901 pointer into the file. */
  readonly pointer: string;
}
