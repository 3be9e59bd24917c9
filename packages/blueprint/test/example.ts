import { type Catalog, parseCatalog } from '@tenantry/catalog';
import { type JsonValue, parseJson } from '@tenantry/diagnostic';
import type { Tenant, TenantFile } from '@tenantry/tenant';

type Files = Readonly<Record<string, JsonValue>>;

/** Files of a small catalog with two of everything that a tenant can choose, all values told apart. */
export const CATALOG_FILES: Files = {
  organisation: {
    name: 'northwind',
    displayName: 'Northwind Platform',
    domain: 'northwind.example',
    repository: { url: 'https://git.northwind.example/platform.git', branch: 'main' },
    registry: 'registry.northwind.example/platform',
    state: {
      bucket: 'northwind-states',
      region: 'eu-north-1',
      keyArn: 'arn:aws:kms:eu-north-1:100000000001:key/states',
    },
    roles: { plan: 'pipeline-plan', apply: 'pipeline-apply', boundary: 'pipeline-boundary' },
    hub: {
      account: '100000000002',
      region: 'eu-north-1',
      role: 'hub-controllers',
      access: 'restricted-public',
      egress: ['203.0.113.9/32', '198.51.100.0/28'],
      namespace: 'argocd',
      secretStore: 'hub-parameters',
      registrationRole: 'hub-registration',
    },
    cloudflare: { accountId: 'a'.repeat(32), zoneId: 'b'.repeat(32) },
    models: { domain: 'models.northwind.example' },
  },
  ranges: {
    pools: [{ range: '10.64.0.0/12', prefix: 22, purpose: 'environments' }],
    reserved: [{ range: '10.0.0.0/16', purpose: 'offices' }],
    pods: '100.64.0.0/16',
    services: '172.20.0.0/16',
  },
  'reserved-ids': { ids: { hub: 'is the cluster of Argo CD' } },
  rings: {
    rings: [
      { name: 'first', release: '2', description: 'sees everything first' },
      { name: 'last', release: '1', description: 'sees everything last' },
    ],
  },
  'tiers/plain': tier('plain', 'last', ['desk'], 1),
  'tiers/grand': tier('grand', 'first', ['wiki', 'desk', 'atlas'], 2),
  'regions/eu-north-1': region('eu-north-1', ['a', 'b', 'c', 'd']),
  'regions/eu-south-2': region('eu-south-2', ['a', 'b']),
  'releases/1': release('1', 'a', {}),
  'releases/2': release('2', 'b', { 'zone-spread': true }),
  'clusters/pool-1': cluster(1),
  'clusters/pool-2': cluster(2),
  'applications/desk': {
    name: 'desk',
    displayName: 'Desk',
    sample: true,
    containers: [
      { name: 'web', port: 8080, mount: '/files', readOnly: false, probe: '/ready', cpu: '250m', memory: '256Mi' },
      { name: 'helper', port: 3000, mount: '/view', readOnly: true, probe: '/alive', cpu: '100m', memory: '128Mi' },
    ],
    volume: { name: 'files' },
    public: 'web',
    settings: {
      TITLE: { container: 'web', default: 'Desk', description: 'the title' },
      GREETING: { container: 'helper', default: 'Hello', description: 'the greeting' },
    },
    secrets: { SESSION_KEY: { container: 'web', parameter: 'desk/session-key', description: 'signs sessions' } },
    model: { container: 'helper', endpointVariable: 'MODEL_ENDPOINT', indexVariable: 'MODEL_INDEX', port: 443 },
    database: { container: 'web', hostVariable: 'DATABASE_HOST', nameVariable: 'DATABASE_NAME' },
  },
  'applications/atlas': reader('atlas'),
  'applications/wiki': reader('wiki'),
};

/** The catalog that the files make, with some of them replaced; null when they make none. */
export function catalogOf(files: Files): Catalog | null {
  const sources = Object.entries(files).map(([name, value]) => ({
    path: `packages/catalog/data/${name}.json`,
    bytes: new TextEncoder().encode(JSON.stringify(value)),
  }));
  const result = parseCatalog(sources);
  return result.ok ? result.value : null;
}

/** The small catalog, with some of its files replaced. */
export function anExample(changes: Files = {}): Catalog {
  const catalog = catalogOf({ ...CATALOG_FILES, ...changes });
  if (catalog === null) throw new Error('the example catalog is not valid');
  return catalog;
}

/** A tenant as `parseTenant` would hand it over. */
export function tenantOf(spec: TenantFile): Tenant {
  const file = `tenants/${spec.id}.json`;
  const document = parseJson({ path: file, bytes: new TextEncoder().encode(JSON.stringify(spec)) });
  if (!document.ok) throw new Error(`the example tenant ${spec.id} is not JSON`);
  return { file, spec, document: document.value };
}

const BASICS = {
  apiVersion: 'tenantry/v1',
  displayName: 'Acme "Robotics" GmbH & Söhne',
  contacts: [{ email: 'it@acme.example', role: 'technical' }],
  tier: 'plain',
} as const satisfies Partial<TenantFile>;

/** One tenant per isolation level; the first one says everything that a file can say. */
export const TENANTS = {
  cluster: {
    ...BASICS,
    id: 'acme',
    isolation: 'cluster',
    lifecycle: { state: 'active' },
    ring: 'last',
    environments: {
      staging: {
        cloud: 'aws',
        region: 'eu-north-1',
        account: '200000000001',
        range: '10.64.0.0/22',
        hosts: ['stage.acme.example'],
      },
      production: {
        cloud: 'aws',
        region: 'eu-south-2',
        account: '200000000002',
        range: '10.64.4.0/22',
        hosts: ['files.acme.example', '4you.northwind.example'],
        sizing: {
          replicas: { min: 3, max: 7 },
          storage: '77Gi',
          nodes: { type: 'm7i.xlarge', min: 3, max: 9 },
          database: { class: 'db.m7g.xlarge', storageGiB: 77 },
        },
        objectives: { rto: '7h', rpo: '7m' },
      },
    },
    applications: {
      desk: {
        settings: { TITLE: 'Acme: "files" & <b>Ärger</b>' },
        resources: { helper: { cpu: '700m', memory: '700Mi' } },
      },
    },
    access: [
      { group: 'Zebra@acme', role: 'viewer' },
      { group: 'acme-operators', role: 'operator' },
    ],
    overrides: [
      override('database.multiAz', true),
      override('database.deletionProtection', false),
      override('database.backupRetentionDays', 7),
      override('network.flowLogRetentionDays', 7),
    ],
  },
  node: {
    ...BASICS,
    id: 'birch',
    isolation: 'node',
    environments: {
      production: {
        cloud: 'aws',
        region: 'eu-north-1',
        cluster: 'pool-1',
        lifecycle: { state: 'active' },
        hosts: ['birch.northwind.example'],
        sizing: { nodes: { max: 8 } },
      },
    },
  },
  namespace: {
    ...BASICS,
    id: 'cedar',
    tier: 'grand',
    environments: {
      development: { cloud: 'aws', region: 'eu-north-1', cluster: 'pool-2', hosts: ['cedar.northwind.example'] },
    },
  },
} as const satisfies Readonly<Record<string, TenantFile>>;

function override(setting: 'database.multiAz' | 'database.deletionProtection', value: boolean): ExampleOverride;
function override(
  setting: 'database.backupRetentionDays' | 'network.flowLogRetentionDays',
  value: number,
): ExampleOverride;
function override(setting: ExampleOverride['setting'], value: boolean | number): ExampleOverride {
  return {
    setting,
    environment: 'production',
    value,
    owner: 'ops@acme.example',
    reason: 'agreed in the contract',
    expires: '2030-01-01',
  };
}

type ExampleOverride = NonNullable<TenantFile['overrides']>[number];

/** An application with nothing that an application can do without. */
function reader(name: string): JsonValue {
  return {
    name,
    displayName: name,
    sample: true,
    containers: [{ name: 'page', port: 9000, mount: '/pages', readOnly: false, probe: '/up', cpu: '1', memory: '1Gi' }],
    volume: { name: 'pages' },
    public: 'page',
    settings: {},
    secrets: {},
  };
}

function tier(name: string, ring: string, applications: readonly string[], factor: number): JsonValue {
  const sizing = (size: number) => ({
    replicas: { min: size, max: size + 2 },
    storage: `${size * 10}Gi`,
    nodes: { type: `m${size}i.large`, min: size, max: size + 1, capacity: factor === 1 ? 'spot' : 'on-demand' },
    database: {
      class: `db.m${size}g.large`,
      storageGiB: 20 + size,
      multiAz: factor === 2,
      backupRetentionDays: size,
      deletionProtection: factor === 1,
    },
    network: { flowLogRetentionDays: factor === 1 ? 30 : 90 },
    quota: { cpu: `${size * 20}`, memory: `${size * 40}Gi`, pods: size * 50, storage: `${size}Ti` },
    objectives: { rto: `${size}d`, rpo: `${size}h` },
  });
  return {
    name,
    displayName: name,
    isolation: { default: 'namespace', allowed: ['namespace', 'node', 'cluster'] },
    ring,
    applications,
    environments: { development: sizing(factor), staging: sizing(factor + 2), production: sizing(factor + 4) },
  };
}

function region(name: string, zones: readonly string[]): JsonValue {
  return { name, cloud: 'aws', jurisdictions: ['eu'], zones: zones.map((zone) => `${name}${zone}`) };
}

function release(name: string, digit: string, switches: Readonly<Record<string, boolean>>): JsonValue {
  const image = (of: string) => `${of}:${name}.0@sha256:${digit.repeat(64)}`;
  return {
    name,
    description: 'versions',
    kubernetes: {
      version: `1.3${name}`,
      addons: {
        'vpc-cni': `v1.${name}.0-eksbuild.1`,
        'aws-ebs-csi-driver': `v3.${name}.0-eksbuild.1`,
        coredns: `v2.${name}.0-eksbuild.1`,
      },
    },
    database: { postgresql: `1${name}.4` },
    edge: { cloudflared: image('cloudflared') },
    applications: {
      desk: { version: `${name}.0.0`, images: { web: image('desk/web'), helper: image('desk/helper') } },
      atlas: { version: `${name}.2.0`, images: { page: image('atlas/page') } },
      wiki: { version: `${name}.1.0`, images: { page: image('wiki/page') } },
    },
    switches,
  };
}

function cluster(number: number): JsonValue {
  return {
    name: `pool-${number}`,
    cloud: 'aws',
    account: `30000000000${number}`,
    region: number === 1 ? 'eu-north-1' : 'eu-south-2',
    range: `10.12${number}.0.0/16`,
    isolation: ['namespace', 'node'],
    clusterName: `northwind-pool-${number}`,
    vpcId: `vpc-0000000${number}`,
    subnetIds: [`subnet-0000000${number}`, `subnet-1000000${number}`],
    securityGroupId: `sg-0000000${number}`,
    nodeRoleArn: `arn:aws:iam::30000000000${number}:role/nodes`,
    oidcProvider: `oidc.eks.eu-north-1.amazonaws.com/id/${String(number).repeat(32)}`,
  };
}
