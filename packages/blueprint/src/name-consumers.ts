/** What a program or service accepts as a name, and how this program writes names for it. */
export interface NameConsumer {
  /** Longest name, in characters; all characters are ASCII. */
  readonly limit: number;
  /** What every name matches. */
  readonly pattern: RegExp;
  /** Characters that parts of a name cannot hold. */
  readonly strange: RegExp;
  /** Stands between the parts of a name. */
  readonly separator: '-' | '_' | '/';
  /** Stands before the parts. */
  readonly prefix?: string;
}

const LABEL = { pattern: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, strange: /[^a-z0-9-]/g, separator: '-' } as const;
/** Letters, digits and single hyphens, a letter first, no hyphen last: the narrowest form that AWS asks for anywhere. */
const PLAIN = { pattern: /^[a-z](?:-?[a-z0-9])*$/, strange: /[^a-z0-9-]/g, separator: '-' } as const;
/**
 * Systems Manager API, PutParameter: 1011 characters with the ARN up to the name, which takes at most 70; at most 15
 * levels. Upper case counts: people write secrets to the paths that the catalog gives.
 */
const PARAMETER = {
  pattern: /^(?:\/[A-Za-z0-9._-]+){1,15}$/,
  strange: /[^A-Za-z0-9._/-]/g,
  separator: '/',
  limit: 941,
} as const;
const PATH = { strange: /[^a-z0-9._/-]/g, separator: '/' } as const;

/** Every consumer of a name, with its limit and where the limit stands. A new kind of name is one line here. */
export const NAME_CONSUMERS = {
  /** An Application's name becomes the name of a Helm release, at most 53, when its source is a chart. */
  'argocd-application': { ...LABEL, limit: 53 },
  /** Argo CD writes names of clusters and projects into metrics and labels: a Kubernetes label value, 63. */
  'argocd-cluster': { ...LABEL, limit: 63 },
  'argocd-project': { ...LABEL, limit: 63 },
  /** Cloudflare publishes no limit for names of tunnels; a DNS label is ours. */
  'cloudflare-tunnel': { ...PLAIN, limit: 63 },
  /** A full name: labels of at most 63 characters, 253 in all (RFC 1035). */
  'dns-name': {
    pattern: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/,
    strange: /[^a-z0-9.-]/g,
    separator: '-',
    limit: 253,
  },
  /** EKS API, CreateCluster. */
  'eks-cluster': { ...PLAIN, limit: 100 },
  /** EKS API, CreateNodegroup. */
  'eks-node-group': { ...PLAIN, limit: 63 },
  /** IAM API, CreateRole. */
  'iam-role': { ...PLAIN, limit: 64 },
  /** KMS API, CreateAlias: 256 with `alias/`; `alias/aws/` belongs to AWS. */
  'kms-alias': { ...PATH, pattern: /^alias\/tenantry\/[a-z0-9._/-]+$/, prefix: 'alias/tenantry/', limit: 256 },
  /** Namespaces, label values, and every name that becomes one: RFC 1123 label ("Object names and IDs"). */
  'kubernetes-label': { ...LABEL, limit: 63 },
  /** RFC 1035 label: a letter first. */
  'kubernetes-service': { ...PLAIN, limit: 63 },
  /** RFC 1123 subdomain: every other object. */
  'kubernetes-subdomain': {
    pattern: /^[a-z0-9](?:[.-]?[a-z0-9])*$/,
    strange: /[^a-z0-9.-]/g,
    separator: '-',
    limit: 253,
  },
  /** CloudWatch Logs API, CreateLogGroup. */
  'log-group': { ...PATH, pattern: /^\/tenantry\/[a-z0-9._/-]+$/, prefix: '/tenantry/', limit: 512 },
  /** Index names of the common search engines go up to 255 bytes; 63 leaves room for their suffixes. */
  'model-index': { ...PLAIN, limit: 63 },
  /** First label of a model endpoint's host name: a DNS label (RFC 1035). */
  'model-label': { ...PLAIN, limit: 63 },
  /** PostgreSQL cuts identifiers after 63 bytes without a word. */
  'postgresql-database': { pattern: /^[a-z](?:_?[a-z0-9])*$/, strange: /[^a-z0-9_]/g, separator: '_', limit: 63 },
  /** RDS API, CreateDBInstance: no two hyphens together, none last. */
  'rds-identifier': { ...PLAIN, limit: 63 },
  'rds-parameter-group': { ...PLAIN, limit: 255 },
  'rds-snapshot': { ...PLAIN, limit: 255 },
  'rds-subnet-group': { ...PLAIN, limit: 255 },
  /** Parameter in the hub's account through which a cluster is registered. */
  'registration-parameter': { ...PARAMETER, prefix: '/tenantry/registration/' },
  /** S3 user guide, "Bucket naming rules"; dots are allowed and break TLS. */
  's3-bucket': { ...PLAIN, limit: 63 },
  /** EC2 API, CreateSecurityGroup. A name that begins with `sg-` is refused, and a tenant can be called `sg`. */
  'security-group': { ...PLAIN, prefix: 'tenantry-', limit: 255 },
  'ssm-parameter': { ...PARAMETER, prefix: '/tenantry/' },
  /** S3 key of a Terraform state: 1024 bytes. */
  'state-key': { ...PATH, pattern: /^tenants\/[a-z0-9._/-]+$/, prefix: 'tenants/', limit: 1024 },
  /** Value of the tag `Name`: 256. */
  vpc: { ...PLAIN, limit: 256 },
} as const satisfies Readonly<Record<string, NameConsumer>>;

/** Something that takes names. */
export type NameConsumerName = keyof typeof NAME_CONSUMERS;

/** Something that the naming module makes names for: all but full host names, which end in a domain of somebody's. */
export type MadeNameConsumer = Exclude<NameConsumerName, 'dns-name'>;
