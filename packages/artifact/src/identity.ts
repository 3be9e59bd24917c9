/**
 * Types of identifiers that must never belong to two tenants.
 * `account` AWS account id · `application` Argo CD Application or ApplicationSet · `arn` · `bucket` S3 bucket ·
 * `cluster` cluster by its name in EKS or Argo CD · `cluster-scoped` another cluster-scoped Kubernetes object, as
 * `Kind/name` · `database` name in RDS of an instance, snapshot or group · `folder` folder of the repository that Argo CD
 * applies · `host` DNS name · `key` KMS alias · `log-group` CloudWatch log group · `machines` mark of a tenant's own nodes ·
 * `model-endpoint` URL of a model · `model-index` index of a model · `namespace` · `node-group` EKS node group and its
 * launch template · `project` Argo CD AppProject · `range` IPv4 range · `role` IAM role name · `secret-path` parameter or
 * secret path · `state-key` Terraform state · `tenant` id in labels, selectors and tags · `tunnel` Cloudflare tunnel.
 */
export const IDENTITY_TYPES = [
  'account',
  'application',
  'arn',
  'bucket',
  'cluster',
  'cluster-scoped',
  'database',
  'folder',
  'host',
  'key',
  'log-group',
  'machines',
  'model-endpoint',
  'model-index',
  'namespace',
  'node-group',
  'project',
  'range',
  'role',
  'secret-path',
  'state-key',
  'tenant',
  'tunnel',
] as const;

/** One of {@link IDENTITY_TYPES}. */
export type IdentityType = (typeof IDENTITY_TYPES)[number];

/** An identifier as it stands in a generated file. */
export interface Identity {
  readonly type: IdentityType;
  /**
   * Normalised: host names lower case without a final dot, ranges with the network's own address, paths and URLs
   * without a final slash, URLs without query. Patterns (`*`, `?`) stay as written.
   */
  readonly value: string;
  /** File relative to `generated/`. */
  readonly file: string;
  /** RFC 6901 pointer into the file. */
  readonly pointer: string;
  /**
   * Whether it is only mentioned, in free text such as a container's variable. Two tenants may mention the same third party
   * (the URL of a manual); mentioning what another tenant holds is a leak all the same.
   */
  readonly mention: boolean;
}
