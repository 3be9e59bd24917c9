const DIGEST = 'a3f1c5e7092b4d6f8a1c3e5d7b9f0a2c4e6d8b0f1a3c5e7d9b2f4a6c8e0d1b3f';

const SIZING = {
  replicas: { min: 2, max: 4 },
  storage: '100Gi',
  nodes: { type: 'm7i.large', min: 2, max: 4, capacity: 'on-demand' },
  database: {
    class: 'db.t4g.small',
    storageGiB: 20,
    multiAz: false,
    backupRetentionDays: 7,
    deletionProtection: true,
  },
  network: { flowLogRetentionDays: 30 },
  // Room for whatever the arbitraries ask for.
  quota: { cpu: '999', memory: '900Ti', pods: 500, storage: '90Ti' },
  objectives: { rto: '1d', rpo: '1h' },
};

const SIZES = {
  development: { ...SIZING, replicas: { min: 1, max: 2 } },
  staging: SIZING,
  production: { ...SIZING, database: { ...SIZING.database, multiAz: true } },
};

const RELEASE = {
  database: { postgresql: '17.6' },
  edge: { cloudflared: `cloudflare/cloudflared:2026.7.3@sha256:${DIGEST}` },
  applications: {
    'file-server': {
      version: '3.8.2',
      images: {
        fileserver: `file-server/fileserver:3.8.2@sha256:${DIGEST}`,
        chatbot: `file-server/chatbot:1.14.0@sha256:${DIGEST}`,
      },
    },
    notes: { version: '0.9', images: { notes: `notes/notes:0.9@sha256:${DIGEST}` } },
  },
};

/**
 * Entries of a catalog by name. Names are those of this repository's own catalog where it has the same thing; tests
 * that use these values do not notice when an organisation changes its facts.
 */
export const EXAMPLE_ENTRIES = {
  organisation: {
    name: 'orchard',
    displayName: 'Orchard Hosting',
    domain: 'orchard.example',
    repository: { url: 'https://git.orchard.example/tenantry.git', branch: 'main' },
    registry: 'registry.orchard.example/platform',
    state: {
      bucket: 'orchard-states',
      region: 'eu-central-1',
      keyArn: 'arn:aws:kms:eu-central-1:111122223333:key/00000000-1111-2222-3333-444444444444',
    },
    roles: { plan: 'tenantry-plan', apply: 'tenantry-apply', boundary: 'tenantry-boundary' },
    hub: {
      account: '111122223333',
      region: 'eu-central-1',
      role: 'argocd-hub',
      access: 'restricted-public',
      egress: ['203.0.113.1/32'],
      namespace: 'argocd',
      secretStore: 'registrations',
      registrationRole: 'tenantry-registration',
    },
    cloudflare: { accountId: '0123456789abcdef0123456789abcdef', zoneId: 'fedcba9876543210fedcba9876543210' },
    models: { domain: 'models.orchard.example' },
  },
  ranges: {
    pools: [{ range: '10.64.0.0/10', prefix: 22, purpose: 'dedicated clusters' }],
    reserved: [{ range: '10.126.0.0/16', purpose: 'the hub' }],
    pods: '100.64.0.0/16',
    services: '172.20.0.0/16',
  },
  'reserved-ids': {
    ids: { data: 'is a Terraform stack', hub: 'is a folder of every tenant', prod: 'reads like an environment' },
  },
  rings: {
    rings: [
      { name: 'canary', release: '2026.11', description: 'first' },
      { name: 'early', release: '2026.10', description: 'second' },
      { name: 'general', release: '2026.10', description: 'everybody' },
    ],
  },
  'regions/eu-central-1': {
    name: 'eu-central-1',
    cloud: 'aws',
    jurisdictions: ['de', 'eu'],
    zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
  },
  'regions/us-east-1': { name: 'us-east-1', cloud: 'aws', jurisdictions: ['us'], zones: ['us-east-1a', 'us-east-1b'] },
  'clusters/shared-eu-1': {
    name: 'shared-eu-1',
    cloud: 'aws',
    account: '444455556666',
    region: 'eu-central-1',
    range: '10.127.0.0/16',
    isolation: ['namespace', 'node'],
    clusterName: 'orchard-shared-eu-1',
    vpcId: 'vpc-0a1b2c3d4e5f60718',
    subnetIds: ['subnet-0a1b2c3d4e5f60718', 'subnet-0f1e2d3c4b5a69788'],
    securityGroupId: 'sg-0a1b2c3d4e5f60718',
    nodeRoleArn: 'arn:aws:iam::444455556666:role/shared-eu-1-tenant-nodes',
    oidcProvider: 'oidc.eks.eu-central-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9',
  },
  'applications/file-server': {
    name: 'file-server',
    displayName: 'File server with an assistant',
    sample: true,
    containers: [
      {
        name: 'fileserver',
        port: 8080,
        mount: '/srv/files',
        readOnly: false,
        probe: '/healthz',
        cpu: '250m',
        memory: '512Mi',
      },
      { name: 'chatbot', port: 3000, mount: '/srv/files', readOnly: true, probe: '/', cpu: '500m', memory: '1Gi' },
    ],
    volume: { name: 'files' },
    public: 'fileserver',
    settings: {
      FILESERVER_TITLE: { container: 'fileserver', default: 'Files', description: 'Title of the file browser.' },
      CHATBOT_GREETING: { container: 'chatbot', default: 'Hello', description: 'First message of the assistant.' },
    },
    secrets: {
      MODEL_API_KEY: { container: 'chatbot', parameter: 'model-api-key', description: 'Key of the model endpoint.' },
    },
    model: { container: 'chatbot', endpointVariable: 'MODEL_ENDPOINT', indexVariable: 'MODEL_INDEX', port: 443 },
    database: { container: 'fileserver', hostVariable: 'DATABASE_HOST', nameVariable: 'DATABASE_NAME' },
  },
  // The least that an application can be: no settings, secrets, model or database.
  'applications/notes': {
    name: 'notes',
    displayName: 'Notes',
    sample: true,
    containers: [
      { name: 'notes', port: 9000, mount: '/notes', readOnly: false, probe: '/', cpu: '100m', memory: '128Mi' },
    ],
    volume: { name: 'notes' },
    public: 'notes',
    settings: {},
    secrets: {},
  },
  'releases/2026.10': {
    ...RELEASE,
    name: '2026.10',
    description: 'the release of most tenants',
    kubernetes: { version: '1.33', addons: { coredns: 'v1.12.4-eksbuild.1', 'vpc-cni': 'v1.20.4-eksbuild.2' } },
    switches: {},
  },
  'releases/2026.11': {
    ...RELEASE,
    name: '2026.11',
    description: 'the next release',
    kubernetes: { version: '1.34', addons: { coredns: 'v1.12.4-eksbuild.6', 'vpc-cni': 'v1.21.1-eksbuild.1' } },
    database: { postgresql: '17.7' },
    switches: { 'zone-spread': true },
  },
  'tiers/standard': {
    name: 'standard',
    displayName: 'Standard',
    isolation: { default: 'namespace', allowed: ['namespace', 'node', 'cluster'] },
    ring: 'general',
    applications: ['file-server'],
    environments: SIZES,
  },
  'tiers/regulated': {
    name: 'regulated',
    displayName: 'Regulated',
    isolation: { default: 'cluster', allowed: ['cluster'] },
    ring: 'general',
    applications: ['file-server', 'notes'],
    environments: SIZES,
  },
};
