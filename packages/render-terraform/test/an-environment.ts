import type { EnvironmentBlueprint, StackBlueprint, StackContents, StackName } from '@tenantry/blueprint';

const STACKS: readonly StackName[] = ['foundation', 'data', 'cluster', 'edge'];

/** The four stacks of an environment; `contents` names those that hold something else than everything. */
export function stacksOf(
  tenant: string,
  account: string,
  contents: Partial<Record<StackName, StackContents>> = {},
): readonly StackBlueprint[] {
  return STACKS.map((name) => ({
    name,
    contents: contents[name] ?? 'everything',
    backend: {
      bucket: 'fjordline-terraform-states',
      region: 'eu-central-1',
      key: `tenants/${tenant}/production/${name}/terraform.tfstate`,
      keyArn: 'arn:aws:kms:eu-central-1:111122223333:key/5d0f3c2e-8b1a-4c67-9f34-2a6e7d18b905',
    },
    aws: {
      region: 'eu-central-1',
      account,
      roleArnPrefix: `arn:aws:iam::${account}:role/`,
      planRole: 'tenantry-plan',
      applyRole: 'tenantry-apply',
    },
  }));
}

const ZONES = ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'];

/** Production of a tenant with an account, a VPC and a cluster of its own. */
export function aDedicatedEnvironment(tenant = 'acme'): EnvironmentBlueprint {
  const account = '210987654321';
  const id = `${tenant}-production`;
  const boundaryArn = `arn:aws:iam::${account}:policy/tenantry-boundary`;
  const parameterPrefix = `/tenantry/${tenant}/production`;
  const bucketArn = `arn:aws:s3:::fjordline-${id}-files`;
  const hubRole = {
    name: `tenantry-${id}-hub`,
    arn: `arn:aws:iam::${account}:role/tenantry-${id}-hub`,
    trustedArn: 'arn:aws:iam::111122223333:role/argocd-hub',
  };
  return {
    tenant,
    name: 'production',
    id,
    state: 'active',
    isolation: 'cluster',
    region: 'eu-central-1',
    account,
    labels: { 'tenantry.dev/tenant': tenant },
    tags: { 'tenantry:tenant': tenant, 'tenantry:environment': 'production' },
    objectives: { rto: '1h', rpo: '15m' },
    parameterPrefix,
    stacks: stacksOf(tenant, account),
    foundation: {
      key: { alias: `alias/tenantry/${tenant}/production`, deletionWindowDays: 30 },
      bucket: { name: `fjordline-${id}-files`, arn: bucketArn, noncurrentVersionDays: 90 },
      network: {
        name: id,
        range: '10.64.0.0/22',
        podRange: '100.64.0.0/16',
        zones: ZONES.map((zone, index) => ({
          zone,
          privateRange: `10.64.${index}.0/24`,
          publicRange: `10.64.3.${index * 32}/27`,
          podRange: `100.64.${index * 64}.0/18`,
        })),
        interfaceEndpoints: ['ecr.api', 'ecr.dkr', 'eks-auth', 'ssm', 'sts'],
        flowLog: { logGroup: `/tenantry/${id}/flow`, role: `tenantry-${id}-flow-log`, retentionDays: 365 },
        boundaryArn,
      },
    },
    database: {
      identifier: id,
      name: 'app',
      username: 'administrator',
      port: 5432,
      engineVersion: '17.6',
      family: 'postgres17',
      class: 'db.m7g.large',
      storageGiB: 200,
      multiAz: true,
      backupRetentionDays: 35,
      deletionProtection: true,
      finalSnapshot: `${id}-final`,
      subnetGroup: id,
      parameterGroup: id,
      securityGroup: `${id}-database`,
      hostParameter: `${parameterPrefix}/database/host`,
      placement: null,
    },
    cluster: {
      kind: 'dedicated',
      name: id,
      version: '1.33',
      addons: [
        {
          name: 'aws-ebs-csi-driver',
          version: 'v1.53.0-eksbuild.1',
          identity: {
            serviceAccount: 'ebs-csi-controller-sa',
            role: `tenantry-${id}-ebs-csi`,
            policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy',
          },
        },
        { name: 'coredns', version: 'v1.12.4-eksbuild.1', identity: null },
        { name: 'eks-pod-identity-agent', version: 'v1.3.9-eksbuild.5', identity: null },
        { name: 'kube-proxy', version: 'v1.33.5-eksbuild.2', identity: null },
        { name: 'vpc-cni', version: 'v1.20.4-eksbuild.2', identity: null },
      ],
      nodeGroup: { name: `${id}-nodes`, instanceType: 'm7i.xlarge', min: 3, max: 6, capacity: 'on-demand' },
      serviceRange: '172.20.0.0/16',
      endpoint: { public: true, allowedRanges: ['203.0.113.16/32', '203.0.113.17/32'] },
      clusterRole: `tenantry-${id}-cluster`,
      nodeRole: `tenantry-${id}-node`,
      boundaryArn,
      logGroup: `/aws/eks/${id}/cluster`,
      logRetentionDays: 365,
      hubRole,
      administratorArns: [`arn:aws:iam::${account}:role/tenantry-apply`, hubRole.arn],
      registration: {
        account: '111122223333',
        region: 'eu-central-1',
        roleArn: 'arn:aws:iam::111122223333:role/tenantry-registration',
        parameter: `/tenantry/clusters/${id}`,
      },
    },
    workloadIdentity: {
      clusterName: id,
      namespace: id,
      serviceAccounts: ['file-server', 'notes'],
      role: `tenantry-${id}-workload`,
      boundaryArn,
      bucketArn,
    },
    parameterReader: {
      namespace: id,
      serviceAccount: 'secrets',
      role: `tenantry-${id}-secrets`,
      roleArn: `arn:aws:iam::${account}:role/tenantry-${id}-secrets`,
      boundaryArn,
      parameterPrefix,
      oidcProvider: null,
    },
    edge: {
      accountId: '9c1f4e0b7a5d43d2a86e51b0c3f7d924',
      zoneId: '4b7e2d9f60c84a1795d3e8f2a1b6c05e',
      tunnel: id,
      tokenParameter: `${parameterPrefix}/edge/tunnel-token`,
      origin: {
        host: `${id}.fjordline.example`,
        logicalId: 'origin',
        service: `http://file-server.${id}.svc.cluster.local:8080`,
      },
      hosts: [
        {
          host: `${tenant}.fjordline.example`,
          logicalId: `${tenant}_fjordline_example`,
          kind: 'record',
          service: `http://file-server.${id}.svc.cluster.local:8080`,
        },
        {
          host: `files.${tenant}.example`,
          logicalId: `files_${tenant}_example`,
          kind: 'custom-hostname',
          service: `http://file-server.${id}.svc.cluster.local:8080`,
        },
      ],
      connector: {
        name: 'cloudflared',
        serviceAccount: 'cloudflared',
        image: 'registry.example/cloudflared@sha256:00',
        replicas: 2,
        resources: { cpu: '50m', memory: '128Mi' },
        secret: 'tunnel-token',
        metricsPort: 2000,
      },
    },
    namespace: {
      name: id,
      displayName: 'Acme "Robotics" & Söhne GmbH',
      podSecurity: 'restricted',
      podSecurityVersion: 'v1.33',
      quota: { cpu: '48', memory: '96Gi', pods: 100, storage: '8Ti' },
      defaults: { cpu: '100m', memory: '128Mi' },
      forbiddenRanges: ['10.0.0.0/8'],
      databaseRanges: ['10.64.0.0/22'],
      databasePort: 5432,
      secretStore: { name: 'parameters', serviceAccount: 'secrets', region: 'eu-central-1' },
      access: [],
      nodePlacement: null,
    },
    applications: [],
  };
}

/** Production of a tenant on a shared cluster, with machines of its own or without. */
export function aSharedEnvironment(isolation: 'namespace' | 'node', tenant = 'globex'): EnvironmentBlueprint {
  const account = '444455556666';
  const dedicated = aDedicatedEnvironment(tenant);
  const subnetIds = ['subnet-04c7e19a2d8f6b350', 'subnet-08f1b63d7e2a94c51'];
  const nodeGroup = {
    name: `${tenant}-production`,
    instanceType: 'm7g.large',
    min: 2,
    max: 4,
    capacity: 'spot',
    nodeRoleArn: `arn:aws:iam::${account}:role/shared-eu-1-tenant-nodes`,
    subnetIds,
  } as const;
  return {
    ...dedicated,
    isolation,
    account,
    stacks: stacksOf(tenant, account),
    foundation: { ...dedicated.foundation, network: null },
    database: {
      ...dedicated.database,
      placement: { vpcId: 'vpc-0b9d27c41f6a583e0', subnetIds, clientSecurityGroupId: 'sg-0a3e7f5c9d1b24680' },
    },
    cluster: {
      kind: 'shared',
      name: 'shared-eu-1',
      clusterName: 'fjordline-shared-eu-1',
      nodeGroup: isolation === 'node' ? nodeGroup : null,
    },
    workloadIdentity: { ...dedicated.workloadIdentity, clusterName: 'fjordline-shared-eu-1' },
    parameterReader: {
      ...dedicated.parameterReader,
      oidcProvider: 'oidc.eks.eu-central-1.amazonaws.com/id/6C1F0B9E84D2A7354FE08B61D93A2C57',
    },
    namespace: {
      ...dedicated.namespace,
      nodePlacement: isolation === 'node' ? { key: 'tenantry.dev/tenant', value: tenant } : null,
    },
  };
}
