import { describe, expect, test } from 'vitest';
import { renderTerraform } from '../src/index.ts';
import { aDedicatedEnvironment, aSharedEnvironment } from './an-environment.ts';
import { addressesOf, type Read, stackOf } from './reading.ts';

/** Every type that may be rendered: nothing that runs programs, reads URLs or writes files where Terraform runs. */
const RESOURCE_TYPES = [
  'aws_cloudwatch_log_group',
  'aws_db_instance',
  'aws_db_parameter_group',
  'aws_db_subnet_group',
  'aws_default_security_group',
  'aws_eip',
  'aws_eks_access_entry',
  'aws_eks_access_policy_association',
  'aws_eks_addon',
  'aws_eks_cluster',
  'aws_eks_node_group',
  'aws_eks_pod_identity_association',
  'aws_flow_log',
  'aws_iam_openid_connect_provider',
  'aws_iam_role',
  'aws_iam_role_policy',
  'aws_iam_role_policy_attachment',
  'aws_internet_gateway',
  'aws_kms_alias',
  'aws_kms_key',
  'aws_launch_template',
  'aws_nat_gateway',
  'aws_route',
  'aws_route_table',
  'aws_route_table_association',
  'aws_s3_bucket',
  'aws_s3_bucket_lifecycle_configuration',
  'aws_s3_bucket_ownership_controls',
  'aws_s3_bucket_policy',
  'aws_s3_bucket_public_access_block',
  'aws_s3_bucket_server_side_encryption_configuration',
  'aws_s3_bucket_versioning',
  'aws_security_group',
  'aws_ssm_parameter',
  'aws_subnet',
  'aws_vpc',
  'aws_vpc_endpoint',
  'aws_vpc_ipv4_cidr_block_association',
  'aws_vpc_security_group_ingress_rule',
  'cloudflare_custom_hostname',
  'cloudflare_dns_record',
  'cloudflare_zero_trust_tunnel_cloudflared',
  'cloudflare_zero_trust_tunnel_cloudflared_config',
];
const DATA_TYPES = ['aws_ssm_parameter', 'cloudflare_zero_trust_tunnel_cloudflared_token'];

const DEDICATED = aDedicatedEnvironment();
const NODE = aSharedEnvironment('node');
const NAMESPACE = aSharedEnvironment('namespace');

test('only known types of resources and data sources are rendered, and each of them somewhere', () => {
  const files: readonly Read[] = [DEDICATED, NODE]
    .flatMap((environment) => renderTerraform(environment))
    .map(({ value }) => value);
  const types = (section: string) => [...new Set(files.flatMap((file) => Object.keys(file[section] ?? {})))].toSorted();
  expect(types('resource')).toEqual(RESOURCE_TYPES);
  expect(types('data')).toEqual(DATA_TYPES);
});

test.each([
  [DEDICATED, { foundation: 66, data: 6, cluster: 30, edge: 6 }],
  [NODE, { foundation: 10, data: 6, cluster: 8, edge: 6 }],
  [NAMESPACE, { foundation: 10, data: 6, cluster: 6, edge: 6 }],
])('at isolation $isolation each stack holds what it should, and no resource more', (environment, counts) => {
  const held = environment.stacks.map(({ name }) => [name, addressesOf(stackOf(environment, name)).length]);
  expect(Object.fromEntries(held)).toEqual(counts);
});

test('every reference and dependency leads to something in its own stack', () => {
  for (const { value } of [DEDICATED, NODE, NAMESPACE].flatMap((environment) => renderTerraform(environment))) {
    const file: Read = value;
    const known = [...addressesOf(file), ...addressesOf({ resource: file.data }).map((address) => `data.${address}`)];
    const used = [...JSON.stringify(file).matchAll(/(?<=[{" ])((?:data\.)?(?:aws|cloudflare)_\w+\.\w+)(?=["[.])/g)];
    expect(used.length).toBeGreaterThan(0);
    for (const [address] of used) expect(known).toContain(address);
  }
});

test('each value that a later stack reads was written by the foundation under the same name', () => {
  for (const environment of [DEDICATED, NODE, NAMESPACE]) {
    const parameters = (blocks: Read) => Object.values<Read>(blocks ?? {}).map(({ name }) => name);
    const written = parameters(stackOf(environment, 'foundation').resource.aws_ssm_parameter);
    const read = (['data', 'cluster', 'edge'] as const).flatMap((name) =>
      parameters(stackOf(environment, name).data.aws_ssm_parameter),
    );
    expect(read.length).toBeGreaterThan(0);
    for (const name of read) expect(written).toContain(name);
  }
});

describe('the key', () => {
  test('belongs to the account and to the log groups and volumes of this environment', () => {
    const [admin, logs, volumes] = statementsOf(stackOf(DEDICATED, 'foundation').resource.aws_kms_key.data.policy);
    expect(admin.Principal).toEqual({ AWS: 'arn:aws:iam::210987654321:root' });
    expect(logs.Condition.ArnEquals['kms:EncryptionContext:aws:logs:arn']).toEqual([
      'arn:aws:logs:eu-central-1:210987654321:log-group:/tenantry/acme-production/flow',
      'arn:aws:logs:eu-central-1:210987654321:log-group:/aws/eks/acme-production/cluster',
    ]);
    expect(volumes.Condition.StringEquals).toEqual({
      'kms:CallerAccount': '210987654321',
      'kms:ViaService': 'ec2.eu-central-1.amazonaws.com',
    });
  });

  test('serves nothing but the account where there are neither logs nor machines', () => {
    expect(statementsOf(stackOf(NAMESPACE, 'foundation').resource.aws_kms_key.data.policy)).toHaveLength(1);
  });

  test('encrypts files, logs, database, password, machines, cluster secrets and the tunnel token', () => {
    const [foundation, data, cluster, edge] = renderTerraform(DEDICATED).map(({ value }) => (value as Read).resource);
    const arn = `\${aws_kms_key.data.arn}`;
    const parameter = `\${data.aws_ssm_parameter.key_arn.insecure_value}`;
    const [rule] = foundation.aws_s3_bucket_server_side_encryption_configuration.data.rule;
    expect(rule.apply_server_side_encryption_by_default.kms_master_key_id).toBe(arn);
    expect(foundation.aws_cloudwatch_log_group.flow_log.kms_key_id).toBe(arn);
    expect(data.aws_db_instance.main).toMatchObject({
      storage_encrypted: true,
      kms_key_id: parameter,
      master_user_secret_kms_key_id: parameter,
      performance_insights_kms_key_id: parameter,
    });
    expect(cluster.aws_launch_template.nodes.block_device_mappings[0].ebs.kms_key_id).toBe(parameter);
    expect(cluster.aws_eks_cluster.main.encryption_config.provider.key_arn).toBe(parameter);
    expect(cluster.aws_cloudwatch_log_group.control_plane.kms_key_id).toBe(parameter);
    expect(edge.aws_ssm_parameter.tunnel_token).toMatchObject({ type: 'SecureString', key_id: parameter });
  });
});

test('the bucket is closed to plain HTTP and to other accounts', () => {
  const statements = statementsOf(stackOf(DEDICATED, 'foundation').resource.aws_s3_bucket_policy.data.policy);
  expect(statements.map(({ Effect, Condition }: Read) => [Effect, Condition])).toEqual([
    ['Deny', { Bool: { 'aws:SecureTransport': 'false' } }],
    [
      'Deny',
      {
        StringNotEquals: { 'aws:PrincipalAccount': '210987654321' },
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
      },
    ],
  ]);
});

test('each zone leaves through its own gateway', () => {
  const { aws_route: routes, aws_route_table_association: associations } = stackOf(DEDICATED, 'foundation').resource;
  for (const zone of ['eu_central_1a', 'eu_central_1b', 'eu_central_1c']) {
    expect(routes[`private_${zone}`].nat_gateway_id).toBe(`\${aws_nat_gateway.main_${zone}.id}`);
    for (const kind of ['private', 'pod']) {
      expect(associations[`${kind}_${zone}`].route_table_id).toBe(`\${aws_route_table.private_${zone}.id}`);
    }
  }
});

describe('the database', () => {
  test('lets in the Pods of the VPC, or those that carry the security group of the shared cluster', () => {
    const clientsOf = (environment: typeof DEDICATED) =>
      stackOf(environment, 'data').resource.aws_vpc_security_group_ingress_rule.database_clients;
    expect(clientsOf(DEDICATED).cidr_ipv4).toBe('100.64.0.0/16');
    expect(clientsOf(DEDICATED).referenced_security_group_id).toBeUndefined();
    expect(clientsOf(NODE).referenced_security_group_id).toBe('sg-0a3e7f5c9d1b24680');
    expect(clientsOf(NODE).cidr_ipv4).toBeUndefined();
  });

  test.each([
    ['17.6', false],
    ['17', true],
  ])('at version %s leaves minor upgrades to RDS: %s', (engineVersion, left) => {
    const environment = { ...DEDICATED, database: { ...DEDICATED.database, engineVersion } };
    expect(stackOf(environment, 'data').resource.aws_db_instance.main.auto_minor_version_upgrade).toBe(left);
  });
});

describe('a cluster of its own', () => {
  const { resource } = stackOf(DEDICATED, 'cluster');

  test('knows its administrators and nobody else', () => {
    expect(resource.aws_eks_cluster.main.access_config).toEqual({
      authentication_mode: 'API',
      bootstrap_cluster_creator_admin_permissions: false,
    });
    expect(Object.values<Read>(resource.aws_eks_access_entry).map((entry) => entry.principal_arn)).toEqual([
      'arn:aws:iam::210987654321:role/tenantry-apply',
      'arn:aws:iam::210987654321:role/tenantry-acme-production-hub',
    ]);
  });

  test('makes the role of the hub before the entry that names it', () => {
    expect(resource.aws_eks_access_entry.administrator_tenantry_acme_production_hub.depends_on).toEqual([
      'aws_iam_role.hub',
    ]);
  });

  test('answers on a public endpoint only to the ranges of the blueprint', () => {
    expect(resource.aws_eks_cluster.main.vpc_config).toMatchObject({
      endpoint_private_access: true,
      endpoint_public_access: true,
      public_access_cidrs: ['203.0.113.16/32', '203.0.113.17/32'],
    });
  });

  test('has no public ranges where it has no public endpoint', () => {
    if (DEDICATED.cluster.kind !== 'dedicated') throw new Error('the example has no cluster of its own');
    const cluster = { ...DEDICATED.cluster, endpoint: { public: false, allowedRanges: [] } };
    const { vpc_config: config } = stackOf({ ...DEDICATED, cluster }, 'cluster').resource.aws_eks_cluster.main;
    expect(config.endpoint_public_access).toBe(false);
    expect(config).not.toHaveProperty('public_access_cidrs');
  });

  test('enforces network policies and gives Pods addresses of their zone', () => {
    const settings = JSON.parse(resource.aws_eks_addon.vpc_cni.configuration_values);
    expect(settings.enableNetworkPolicy).toBe('true');
    expect(settings.eniConfig.subnets['eu-central-1b']).toEqual({
      id: `\${data.aws_ssm_parameter.pod_subnet_id_eu_central_1b.insecure_value}`,
      securityGroups: [`\${aws_eks_cluster.main.vpc_config[0].cluster_security_group_id}`],
    });
  });

  test('starts machines after the network and the other add-ons after machines', () => {
    expect(resource.aws_eks_node_group.nodes.depends_on).toContain('aws_eks_addon.vpc_cni');
    expect(resource.aws_eks_addon.vpc_cni.depends_on).toBeUndefined();
    expect(resource.aws_eks_addon.coredns.depends_on).toEqual(['aws_eks_node_group.nodes']);
  });

  test('gives an add-on the role that the blueprint names', () => {
    expect(resource.aws_eks_addon.aws_ebs_csi_driver.pod_identity_association).toEqual([
      { service_account: 'ebs-csi-controller-sa', role_arn: `\${aws_iam_role.aws_ebs_csi_driver.arn}` },
    ]);
  });

  test('keeps the credentials of machines away from Pods', () => {
    expect(resource.aws_launch_template.nodes.metadata_options).toEqual({
      http_endpoint: 'enabled',
      http_tokens: 'required',
      http_put_response_hop_limit: 1,
    });
  });

  test('tells the hub endpoint and certificate authority, in the account of the hub', () => {
    const { registration } = resource.aws_ssm_parameter;
    expect(registration).toMatchObject({ provider: 'aws.hub', name: '/tenantry/clusters/acme-production' });
    expect(JSON.parse(registration.value)).toEqual({
      ca: `\${aws_eks_cluster.main.certificate_authority[0].data}`,
      endpoint: `\${aws_eks_cluster.main.endpoint}`,
    });
  });

  test.each([...Object.keys(resource.aws_iam_role)])('bounds the role %s', (role) => {
    expect(resource.aws_iam_role[role].permissions_boundary).toBe('arn:aws:iam::210987654321:policy/tenantry-boundary');
  });
});

describe('machines on a shared cluster', () => {
  const { nodes } = stackOf(NODE, 'cluster').resource.aws_eks_node_group;

  test('are marked for one tenant', () => {
    expect(nodes.labels).toEqual({ 'tenantry.dev/tenant': 'globex' });
    expect(nodes.taint).toEqual([{ key: 'tenantry.dev/tenant', value: 'globex', effect: 'NO_SCHEDULE' }]);
  });

  test('run the image of their processor', () => {
    expect(nodes.ami_type).toBe('AL2023_ARM_64_STANDARD');
    expect(stackOf(DEDICATED, 'cluster').resource.aws_eks_node_group.nodes.ami_type).toBe('AL2023_x86_64_STANDARD');
  });

  test('are refused without a mark', () => {
    const namespace = { ...NODE.namespace, nodePlacement: null };
    expect(() => renderTerraform({ ...NODE, namespace })).toThrow(/nothing marks as its own/);
  });
});

describe('the identity of applications', () => {
  const { resource } = stackOf(NAMESPACE, 'cluster');

  test('is for the service accounts of one namespace of one cluster', () => {
    const [statement] = statementsOf(resource.aws_iam_role.workload.assume_role_policy);
    expect(statement.Condition.StringEquals).toEqual({
      'aws:RequestTag/eks-cluster-arn': 'arn:aws:eks:eu-central-1:444455556666:cluster/fjordline-shared-eu-1',
      'aws:RequestTag/kubernetes-namespace': 'globex-production',
      'aws:RequestTag/kubernetes-service-account': ['file-server', 'notes'],
    });
    expect(Object.values<Read>(resource.aws_eks_pod_identity_association).map((one) => one.service_account)).toEqual([
      'file-server',
      'notes',
    ]);
  });

  test('opens the files of the environment with their key, and no parameter', () => {
    const statements = statementsOf(resource.aws_iam_role_policy.workload.policy);
    expect(statements.map(({ Resource }: Read) => Resource)).toEqual([
      'arn:aws:s3:::fjordline-globex-production-files',
      'arn:aws:s3:::fjordline-globex-production-files/*',
      `\${data.aws_ssm_parameter.key_arn.insecure_value}`,
    ]);
    expect(statements.at(-1).Condition).toEqual({
      StringEquals: { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' },
    });
  });
});

describe('the reader of parameters', () => {
  const shared = stackOf(NAMESPACE, 'cluster').resource;
  const dedicated = stackOf(DEDICATED, 'cluster');

  test('is one service account of one namespace, by a token of the shared cluster that is meant for AWS', () => {
    const issuer = 'oidc.eks.eu-central-1.amazonaws.com/id/6C1F0B9E84D2A7354FE08B61D93A2C57';
    expect(statementsOf(shared.aws_iam_role.parameter_reader.assume_role_policy)).toEqual([
      {
        Sid: 'ParameterReaderOfTheEnvironment',
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::444455556666:oidc-provider/${issuer}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${issuer}:aud`]: 'sts.amazonaws.com',
            [`${issuer}:sub`]: 'system:serviceaccount:globex-production:secrets',
          },
        },
      },
    ]);
  });

  test('is trusted through an issuer that the stack makes known where the cluster is the tenant’s own', () => {
    const [statement] = statementsOf(dedicated.resource.aws_iam_role.parameter_reader.assume_role_policy);
    expect(statement.Principal).toEqual({ Federated: `\${aws_iam_openid_connect_provider.main.arn}` });
    expect(Object.keys(statement.Condition.StringEquals)).toEqual([`\${local.issuer}:aud`, `\${local.issuer}:sub`]);
    expect(dedicated.resource.aws_iam_openid_connect_provider.main).toEqual({
      url: `\${aws_eks_cluster.main.identity[0].oidc[0].issuer}`,
      client_id_list: ['sts.amazonaws.com'],
    });
    expect(dedicated.locals).toMatchObject({
      scheme: 'https://',
      issuer: `\${trimprefix(aws_eks_cluster.main.identity[0].oidc[0].issuer, local.scheme)}`,
    });
  });

  test('leaves the issuer of a shared cluster to the platform', () => {
    expect(shared).not.toHaveProperty('aws_iam_openid_connect_provider');
  });

  test('may read the parameters of the environment, and use the key through nothing else', () => {
    const statements = statementsOf(shared.aws_iam_role_policy.parameter_reader.policy);
    expect(statements.map(({ Resource }: Read) => Resource)).toEqual([
      'arn:aws:ssm:eu-central-1:444455556666:parameter/tenantry/globex/production/*',
      `\${data.aws_ssm_parameter.key_arn.insecure_value}`,
    ]);
    const [parameters, key] = statements;
    for (const action of parameters.Action) expect(action).toMatch(/^ssm:GetParameter/);
    expect([key.Action, key.Condition]).toEqual([
      'kms:Decrypt',
      { StringEquals: { 'kms:ViaService': 'ssm.eu-central-1.amazonaws.com' } },
    ]);
  });

  test('is none of those that get a role by Pod Identity, which would beat its annotation', () => {
    const associated = Object.values<Read>(shared.aws_eks_pod_identity_association).map((one) => one.service_account);
    expect(associated).not.toContain('secrets');
  });

  test('is refused on a shared cluster whose issuer is not known', () => {
    const parameterReader = { ...NAMESPACE.parameterReader, oidcProvider: null };
    expect(() => renderTerraform({ ...NAMESPACE, parameterReader })).toThrow(/without an issuer/);
  });
});

describe('the edge', () => {
  const { resource } = stackOf(DEDICATED, 'edge');

  test('routes each host and its own one to their service and refuses every other', () => {
    const { ingress } = resource.cloudflare_zero_trust_tunnel_cloudflared_config.main.config;
    expect(ingress.map(({ hostname }: Read) => hostname)).toEqual([
      'acme-production.fjordline.example',
      'acme.fjordline.example',
      'files.acme.example',
      undefined,
    ]);
    expect(ingress.at(-1)).toEqual({ service: 'http_status:404' });
  });

  test('has a proxied record of its own that leads to the tunnel, whatever hosts there are', () => {
    const none = stackOf({ ...DEDICATED, edge: { ...DEDICATED.edge, hosts: [] } }, 'edge').resource;
    expect(none.cloudflare_dns_record).toEqual({
      origin: {
        zone_id: '4b7e2d9f60c84a1795d3e8f2a1b6c05e',
        name: 'acme-production.fjordline.example',
        type: 'CNAME',
        content: `\${cloudflare_zero_trust_tunnel_cloudflared.main.id}.cfargotunnel.com`,
        proxied: true,
        ttl: 1,
      },
    });
  });

  test('sends a custom hostname to that record, which is made first', () => {
    const { custom_origin_server: server, depends_on: after } = resource.cloudflare_custom_hostname.files_acme_example;
    expect([server, after]).toEqual(['acme-production.fjordline.example', ['cloudflare_dns_record.origin']]);
  });

  test('keeps hosts apart that differ by a hyphen and a dot', () => {
    const [host] = DEDICATED.edge.hosts;
    if (host === undefined) throw new Error('the example has no hosts');
    const hosts = ['a-b_example', 'a_b_example'].map((logicalId) => ({ ...host, logicalId }));
    const { cloudflare_dns_record: records } = stackOf(
      { ...DEDICATED, edge: { ...DEDICATED.edge, hosts } },
      'edge',
    ).resource;
    expect(Object.keys(records).toSorted()).toEqual(['a-b_example', 'a_b_example', 'origin']);
  });
});

function statementsOf(policy: string): Read {
  return JSON.parse(policy).Statement;
}
