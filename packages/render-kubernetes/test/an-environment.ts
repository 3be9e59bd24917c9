import type { ApplicationBlueprint, ConnectorBlueprint, EnvironmentBlueprint } from '@tenantry/blueprint';

/** An application as the catalog's sample has it. */
export function anApplication(changes: Partial<ApplicationBlueprint> = {}): ApplicationBlueprint {
  return {
    name: 'file-server',
    version: '3.9.0',
    serviceAccount: 'file-server',
    running: true,
    replicas: { min: 2, max: 6 },
    zoneSpread: true,
    containers: [
      {
        name: 'fileserver',
        image: `registry.example/file-server/fileserver:3.9.0@sha256:${'a'.repeat(64)}`,
        port: 8080,
        probe: '/healthz',
        mount: '/srv/files',
        readOnly: false,
        resources: { cpu: '250m', memory: '512Mi' },
        variables: [{ name: 'FILESERVER_TITLE', value: 'Files' }],
        secretVariables: ['FILESERVER_SESSION_KEY'],
      },
      {
        name: 'chatbot',
        image: `registry.example/file-server/chatbot:1.15.1@sha256:${'b'.repeat(64)}`,
        port: 3000,
        probe: '/healthz',
        mount: '/srv/files',
        readOnly: true,
        resources: { cpu: '500m', memory: '1Gi' },
        variables: [{ name: 'CHATBOT_GREETING', value: 'Ask me about your files.' }],
        secretVariables: ['MODEL_API_KEY'],
      },
    ],
    volume: {
      name: 'files',
      claim: 'file-server-files',
      persistentVolume: 'acme-production-file-server-files',
      size: '100Gi',
      bucket: 'example-acme-production-files-0123456789',
      region: 'eu-central-1',
    },
    service: { name: 'file-server', port: 8080 },
    secret: {
      name: 'file-server',
      entries: [
        { variable: 'FILESERVER_SESSION_KEY', parameter: '/tenantry/acme/production/file-server/session-key' },
        { variable: 'MODEL_API_KEY', parameter: '/tenantry/acme/production/file-server/model-api-key' },
      ],
    },
    model: {
      endpoint: 'https://acme.models.example',
      host: 'acme.models.example',
      port: 443,
      index: 'acme-production',
    },
    ...changes,
  };
}

/** The edge's connector, with any part changed. */
export function aConnector(changes: Partial<ConnectorBlueprint> = {}): ConnectorBlueprint {
  return {
    name: 'edge-connector',
    serviceAccount: 'edge-connector',
    image: `registry.example/cloudflare/cloudflared:2026.9.1@sha256:${'c'.repeat(64)}`,
    replicas: 2,
    resources: { cpu: '50m', memory: '128Mi' },
    secret: 'edge-connector',
    metricsPort: 2000,
    ...changes,
  };
}

/** What the renderer reads of an environment on a cluster of its own, with any part changed. */
export function anEnvironment(changes: Partial<EnvironmentBlueprint> = {}): EnvironmentBlueprint {
  return {
    tenant: 'acme',
    name: 'production',
    id: 'acme-production',
    state: 'active',
    isolation: 'cluster',
    region: 'eu-central-1',
    account: '210987654321',
    labels: {
      'app.kubernetes.io/managed-by': 'tenantry',
      'tenantry.dev/tenant': 'acme',
      'tenantry.dev/environment': 'production',
    },
    tags: {},
    objectives: { rto: '1h', rpo: '15m' },
    parameterPrefix: '/tenantry/acme/production',
    stacks: [],
    foundation: {
      key: { alias: 'alias/tenantry/acme/production', deletionWindowDays: 30 },
      bucket: {
        name: 'example-acme-production-files-0123456789',
        arn: 'arn:aws:s3:::example-acme-production-files-0123456789',
        noncurrentVersionDays: 30,
      },
      network: null,
    },
    database: {
      identifier: 'acme-production',
      name: 'acme_production',
      username: 'application',
      port: 5432,
      engineVersion: '17.7',
      family: 'postgres17',
      class: 'db.t4g.medium',
      storageGiB: 50,
      multiAz: true,
      backupRetentionDays: 14,
      deletionProtection: true,
      finalSnapshot: 'acme-production-final',
      subnetGroup: 'acme-production',
      parameterGroup: 'acme-production',
      securityGroup: 'tenantry-acme-production-database',
      hostParameter: '/tenantry/acme/production/database/host',
      placement: null,
    },
    cluster: { kind: 'shared', name: 'shared-eu-1', clusterName: 'example-shared-eu-1', nodeGroup: null },
    workloadIdentity: {
      clusterName: 'example-shared-eu-1',
      namespace: 'acme-production',
      serviceAccounts: ['file-server'],
      role: 'acme-production-workload',
      boundaryArn: 'arn:aws:iam::210987654321:policy/tenantry-boundary',
      bucketArn: 'arn:aws:s3:::example-acme-production-files-0123456789',
    },
    parameterReader: {
      namespace: 'acme-production',
      serviceAccount: 'parameter-reader',
      role: 'acme-production-parameter-reader',
      roleArn: 'arn:aws:iam::210987654321:role/acme-production-parameter-reader',
      boundaryArn: 'arn:aws:iam::210987654321:policy/tenantry-boundary',
      parameterPrefix: '/tenantry/acme/production',
      oidcProvider: 'oidc.eks.eu-central-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9',
    },
    edge: {
      accountId: '9c1f4e0b7a5d43d2a86e51b0c3f7d924',
      zoneId: '4b7e2d9f60c84a1795d3e8f2a1b6c05e',
      tunnel: 'acme-production',
      tokenParameter: '/tenantry/acme/production/edge/tunnel-token',
      origin: {
        host: 'acme-production.example.org',
        logicalId: 'origin',
        service: 'http://file-server.acme-production.svc.cluster.local:8080',
      },
      hosts: [],
      connector: aConnector(),
    },
    namespace: {
      name: 'acme-production',
      displayName: 'Acme "Robotics" & Söhne GmbH',
      podSecurity: 'restricted',
      podSecurityVersion: 'v1.34',
      quota: { cpu: '8', memory: '16Gi', pods: 40, storage: '500Gi' },
      defaults: { cpu: '50m', memory: '64Mi' },
      forbiddenRanges: ['10.0.0.0/8', '169.254.0.0/16'],
      databaseRanges: ['10.64.0.0/24', '10.64.1.0/24'],
      databasePort: 5432,
      secretStore: { name: 'parameters', serviceAccount: 'parameter-reader', region: 'eu-central-1' },
      access: [
        { group: 'acme-operators', role: 'operator', binding: 'operator-acme-operators' },
        { group: 'auditors', role: 'viewer', binding: 'viewer-auditors' },
      ],
      nodePlacement: null,
    },
    applications: [anApplication()],
    ...changes,
  };
}
