import type { JsonObject } from '@tenantry/diagnostic';
import { describe, expect, test } from 'vitest';
import { readIdentities } from '../src/index.ts';

/** What is read from a file, as `type value` in order, each once. */
function read(path: string, value: JsonObject): readonly string[] {
  return [...new Set(readIdentities({ path, value }).map((identity) => `${identity.type} ${identity.value}`))];
}

const manifest = (kind: string, rest: JsonObject): readonly string[] =>
  read('tenants/acme/production/kubernetes/platform/x.yaml', { apiVersion: 'v1', kind, ...rest });
const stack = (value: JsonObject): readonly string[] =>
  read('tenants/acme/production/terraform/data/main.tf.json', value);
const resource = (type: string, block: JsonObject): readonly string[] =>
  stack({ resource: { [type]: { main: block } } });

const IN_NAMESPACE = { metadata: { name: 'x', namespace: 'acme-production' } };

describe('of a Kubernetes object are read', () => {
  test.each<readonly [string, string, JsonObject, readonly string[]]>([
    ['a namespace’s own name', 'Namespace', { metadata: { name: 'acme' } }, ['namespace acme']],
    ['the namespace of anything', 'Anything', IN_NAMESPACE, ['namespace acme-production']],
    [
      'the name of anything that is cluster-scoped',
      'Anything',
      { metadata: { name: 'x' } },
      ['cluster-scoped Anything/x'],
    ],
    [
      'a volume’s name, bucket and claim',
      'PersistentVolume',
      {
        metadata: { name: 'v' },
        spec: { csi: { volumeAttributes: { bucketName: 'b' } }, claimRef: { namespace: 'n' } },
      },
      ['bucket b', 'cluster-scoped PersistentVolume/v', 'namespace n'],
    ],
    [
      'the volume of a claim, whose empty class is none',
      'PersistentVolumeClaim',
      { ...IN_NAMESPACE, spec: { volumeName: 'v', storageClassName: '' } },
      ['cluster-scoped PersistentVolume/v', 'namespace acme-production'],
    ],
    [
      'parameters and the shared store of an ExternalSecret',
      'ExternalSecret',
      {
        ...IN_NAMESPACE,
        spec: {
          secretStoreRef: { kind: 'ClusterSecretStore', name: 's' },
          data: [{ remoteRef: { key: '/tenantry/acme/a' } }, { remoteRef: { key: 'other/b' } }],
          dataFrom: [{ extract: { key: '/tenantry/acme/c' } }, { find: { path: '/tenantry/acme/d/' } }],
        },
      },
      [
        'cluster-scoped ClusterSecretStore/s',
        'namespace acme-production',
        ...[
          'secret-path /tenantry/acme/a',
          'secret-path /tenantry/acme/c',
          'secret-path /tenantry/acme/d',
          'secret-path other/b',
        ],
      ],
    ],
    [
      'no store of the namespace',
      'ExternalSecret',
      { ...IN_NAMESPACE, spec: { secretStoreRef: { kind: 'SecretStore', name: 's' } } },
      ['namespace acme-production'],
    ],
    [
      'a registered cluster, in the template of its Secret',
      'ExternalSecret',
      {
        ...IN_NAMESPACE,
        spec: {
          target: {
            template: {
              data: {
                name: 'acme-cluster',
                server: '{{ .endpoint }}',
                config:
                  '{"awsAuthConfig":{"clusterName":"acme-eks","roleARN":"arn:aws:iam::111122223333:role/acme-hub"},"tlsClientConfig":{"caData":{{ .ca | toJson }}}}',
              },
            },
          },
        },
      },
      [
        'account 111122223333',
        'arn arn:aws:iam::111122223333:role/acme-hub',
        ...['cluster acme-cluster', 'cluster acme-eks', 'namespace acme-production', 'role acme-hub'],
      ],
    ],
    [
      'projects, destinations and repositories of an AppProject',
      'AppProject',
      {
        metadata: { name: 'acme-platform', namespace: 'argocd' },
        spec: {
          sourceRepos: ['https://git.example.org/platform.git'],
          destinations: [
            { name: 'acme-cluster', namespace: 'acme-*' },
            { server: 'https://kubernetes.default.svc', namespace: 'kube-system' },
          ],
        },
      },
      ['cluster acme-cluster', 'host git.example.org', 'namespace acme-*', 'namespace argocd', 'project acme-platform'],
    ],
    [
      'what an ApplicationSet makes Applications of',
      'ApplicationSet',
      {
        metadata: { name: 'acme-platform', namespace: 'argocd' },
        spec: {
          generators: [
            {
              clusters: {
                selector: { matchLabels: { 'tenantry.dev/tenant': 'acme' } },
                values: {
                  application: 'acme-production',
                  cluster: 'c',
                  namespace: 'n',
                  path: 'generated/tenants/acme/production/',
                },
              },
            },
          ],
          template: {
            metadata: { name: '{{ .values.application }}' },
            spec: { project: 'p', source: { path: '{{ .values.path }}' } },
          },
        },
      },
      [
        ...[
          'application acme-platform',
          'application acme-production',
          'cluster c',
          'folder generated/tenants/acme/production',
        ],
        ...['namespace argocd', 'namespace n', 'project p', 'tenant acme'],
      ],
    ],
    [
      'namespaces, ranges and no addresses of a network policy',
      'NetworkPolicy',
      {
        ...IN_NAMESPACE,
        spec: {
          ingress: [
            {
              from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'other' } } }],
            },
          ],
          egress: [
            {
              to: [
                {
                  namespaceSelector: {
                    matchExpressions: [
                      { key: 'kubernetes.io/metadata.name', operator: 'In', values: ['third', 'kube-system'] },
                    ],
                  },
                },
              ],
            },
            { to: [{ ipBlock: { cidr: '10.64.0.0/22', except: ['10.64.1.7/24'] } }] },
          ],
        },
      },
      ['namespace acme-production', 'namespace other', 'namespace third', 'range 10.64.0.0/22', 'range 10.64.1.0/24'],
    ],
    [
      'registry, model and machines of a Deployment',
      'Deployment',
      {
        metadata: { name: 'x', namespace: 'n', labels: { 'tenantry.dev/tenant': 'acme' } },
        spec: {
          template: {
            spec: {
              nodeSelector: { 'tenantry.dev/tenant': 'acme-production' },
              tolerations: [{ key: 'tenantry.dev/tenant', value: 'acme-staging' }],
              initContainers: [{ image: 'busybox' }],
              containers: [
                {
                  image: '111122223333.dkr.ecr.eu-central-1.amazonaws.com/platform/x:1@sha256:0',
                  env: [
                    { name: 'MODEL_ENDPOINT', value: 'https://acme.models.example.org/v1/?a=b' },
                    { name: 'CHAT_MODEL_INDEX', value: 'acme-index' },
                    { name: 'TITLE', value: '[acme]' },
                    { name: 'DATABASE', value: 'postgres://user@db.acme-production.svc.cluster.local:5432/x' },
                  ],
                },
              ],
            },
          },
        },
      },
      [
        'account 111122223333',
        ...['host 111122223333.dkr.ecr.eu-central-1.amazonaws.com', 'host acme.models.example.org'],
        ...['machines acme-production', 'machines acme-staging', 'model-endpoint https://acme.models.example.org/v1'],
        ...['model-index acme-index', 'namespace acme-production', 'namespace n', 'tenant acme'],
      ],
    ],
    [
      'a role in an annotation',
      'ServiceAccount',
      {
        metadata: {
          name: 'x',
          namespace: 'n',
          annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/path/r' },
        },
      },
      ['account 111122223333', 'arn arn:aws:iam::111122223333:role/path/r', 'namespace n', 'role r'],
    ],
    [
      'the namespaces of subjects',
      'RoleBinding',
      {
        ...IN_NAMESPACE,
        subjects: [
          { kind: 'ServiceAccount', namespace: 'other' },
          { kind: 'User', name: 'system:serviceaccount:third:x' },
        ],
      },
      ['namespace acme-production', 'namespace other', 'namespace third'],
    ],
    [
      'hosts of an Ingress',
      'Ingress',
      { ...IN_NAMESPACE, spec: { rules: [{ host: 'A.Example.COM.' }], tls: [{ hosts: ['*.b.example.com'] }] } },
      ['host *.b.example.com', 'host a.example.com', 'namespace acme-production'],
    ],
  ])('%s', (_, kind, rest, expected) => {
    expect(manifest(kind, rest)).toEqual(expected);
  });
});

describe('of a Terraform configuration are read', () => {
  test.each<readonly [string, string, JsonObject, readonly string[]]>([
    ['ranges', 'aws_vpc', { cidr_block: '10.64.0.0/22' }, ['range 10.64.0.0/22']],
    ['a bucket', 'aws_s3_bucket', { bucket: 'acme-files' }, ['bucket acme-files']],
    ['a role', 'aws_iam_role', { name: 'acme-workload' }, ['role acme-workload']],
    ['a key', 'aws_kms_alias', { name: 'alias/tenantry/acme/production' }, ['key alias/tenantry/acme/production']],
    [
      'a database',
      'aws_db_instance',
      { identifier: 'acme', final_snapshot_identifier: 'acme-final' },
      ['database acme', 'database acme-final'],
    ],
    [
      'a cluster',
      'aws_eks_cluster',
      { name: 'acme', vpc_config: [{ public_access_cidrs: ['203.0.113.16/32'] }] },
      ['cluster acme', 'range 203.0.113.16/32'],
    ],
    [
      'a log group, which looks like a parameter',
      'aws_cloudwatch_log_group',
      { name: '/tenantry/acme/flow-logs' },
      ['log-group /tenantry/acme/flow-logs'],
    ],
    [
      'a parameter',
      'aws_ssm_parameter',
      { name: '/tenantry/acme/host', value: '/tenantry/acme/other' },
      ['secret-path /tenantry/acme/host', 'secret-path /tenantry/acme/other'],
    ],
    [
      'a node group and its marks',
      'aws_eks_node_group',
      {
        node_group_name: 'g',
        cluster_name: 'c',
        labels: { 'tenantry.dev/tenant': 'acme-production' },
        taint: [{ key: 'tenantry.dev/tenant', value: 'acme-production' }],
      },
      ['cluster c', 'machines acme-production', 'node-group g'],
    ],
    [
      'a Pod’s identity',
      'aws_eks_pod_identity_association',
      { cluster_name: 'c', namespace: 'n', role_arn: `\${aws_iam_role.workload.arn}` },
      ['cluster c', 'namespace n'],
    ],
    [
      'hosts at the edge',
      'cloudflare_dns_record',
      { name: 'Files.Acme.example', content: `\${cloudflare_zero_trust_tunnel_cloudflared.main.id}.cfargotunnel.com` },
      ['host files.acme.example'],
    ],
    [
      'a custom host name',
      'cloudflare_custom_hostname',
      { hostname: 'files.acme.example' },
      ['host files.acme.example'],
    ],
    [
      'routes of a tunnel',
      'cloudflare_zero_trust_tunnel_cloudflared_config',
      {
        config: {
          ingress: [
            { hostname: 'a.example.org', service: 'http://web.acme.svc.cluster.local:8080' },
            { service: 'http_status:404' },
          ],
        },
      },
      ['host a.example.org', 'namespace acme'],
    ],
    ['a tunnel', 'cloudflare_zero_trust_tunnel_cloudflared', { name: 'acme' }, ['tunnel acme']],
    ['tags', 'aws_kms_key', { tags: { 'tenantry:tenant': 'acme', Name: 'acme' } }, ['tenant acme']],
    [
      'nothing from expressions',
      'aws_iam_role',
      {
        name: `\${var.name}`,
        path: `/\${aws_vpc.main.id}/`,
        bucket: `\${a}-x`,
        x: `https://\${var.host}/`,
        y: `https://a.b.\${var.zone}/`,
      },
      [],
    ],
  ])('%s', (_, type, block, expected) => {
    expect(resource(type, block)).toEqual(expected);
  });

  test('states, accounts and roles of the settings', () => {
    const value = {
      terraform: {
        backend: {
          s3: {
            bucket: 'states',
            key: 'tenants/acme/data.tfstate',
            kms_key_id: 'arn:aws:kms:eu-central-1:444455556666:key/5d0f',
          },
        },
      },
      provider: {
        aws: [
          {
            allowed_account_ids: ['111122223333'],
            assume_role: [{ role_arn: `arn:aws:iam::777788889999:role/\${var.deployment_role}` }],
          },
        ],
      },
    };
    expect(stack(value)).toEqual([
      ...['account 111122223333', 'account 444455556666', 'account 777788889999'],
      ...['arn arn:aws:kms:eu-central-1:444455556666:key/5d0f', 'bucket states', 'state-key tenants/acme/data.tfstate'],
    ]);
  });

  test('data sources as well as resources', () => {
    expect(stack({ data: { aws_ssm_parameter: { vpc: [{ name: '/tenantry/acme/vpc' }] } } })).toEqual([
      'secret-path /tenantry/acme/vpc',
    ]);
  });

  test('policies that are JSON inside of text', () => {
    const policy = JSON.stringify({
      Statement: [
        {
          Principal: { AWS: ['444455556666', 'arn:aws:iam::111122223333:root'] },
          Resource: [
            'arn:aws:ssm:eu-central-1:111122223333:parameter/tenantry/acme/*',
            'arn:aws:s3:::acme-files/*',
            '*',
          ],
          Condition: {
            StringEquals: {
              'aws:SourceAccount': ['777788889999'],
              'aws:RequestTag/kubernetes-namespace': 'acme-production',
              'oidc:sub': 'system:serviceaccount:acme-other:reader',
            },
            IpAddress: { 'aws:SourceIp': '10.64.0.0/22' },
          },
        },
      ],
    });
    const block = { policy };
    expect(resource('aws_iam_role_policy', block)).toEqual([
      ...['account 111122223333', 'account 444455556666', 'account 777788889999'],
      ...[
        'arn arn:aws:s3:::acme-files/*',
        'arn arn:aws:ssm:eu-central-1:111122223333:parameter/tenantry/acme/*',
        'bucket acme-files',
      ],
      ...['namespace acme-other', 'namespace acme-production', 'range 10.64.0.0/22', 'secret-path /tenantry/acme/*'],
    ]);
    expect(
      readIdentities({
        path: 's/main.tf.json',
        value: { resource: { aws_iam_role_policy: { main: block } } },
      }).every((identity) => identity.pointer === '/resource/aws_iam_role_policy/main/policy'),
    ).toBe(true);
  });
});

test.each([
  ['aws:PrincipalAccount', '111122223333', 'account'],
  ['aws:ResourceAccount', '111122223333', 'account'],
  ['aws:SourceAccount', '111122223333', 'account'],
  ['kms:CallerAccount', '111122223333', 'account'],
  ['AWS', '111122223333', 'account'],
  ['aws:PrincipalTag/eks-cluster-name', 'acme', 'cluster'],
  ['aws:RequestTag/eks-cluster-name', 'acme', 'cluster'],
  ['clusterName', 'acme', 'cluster'],
  ['aws:PrincipalTag/kubernetes-namespace', 'acme', 'namespace'],
  ['aws:RequestTag/kubernetes-namespace', 'acme', 'namespace'],
  ['kubernetes.io/metadata.name', 'acme', 'namespace'],
  ['tenantry:tenant', 'acme', 'tenant'],
])('under the key %s stands what it says', (key, value, type) => {
  expect(resource('aws_x', { [key]: value })).toEqual([`${type} ${value}`]);
  expect(resource('aws_x', { policy: JSON.stringify({ [key]: [value] }) })).toEqual([`${type} ${value}`]);
});

describe('an ARN is found', () => {
  const inText = (text: string): readonly string[] => resource('aws_x', { text });

  test.each<readonly [string, string, readonly string[]]>([
    [
      'in a sentence',
      'see arn:aws:kms:eu-central-1:111122223333:key/5d0f, or ask.',
      ['account 111122223333', 'arn arn:aws:kms:eu-central-1:111122223333:key/5d0f'],
    ],
    [
      'in an expression',
      `\${jsonencode({"Resource": "arn:aws:s3:::acme-files"})}`,
      ['arn arn:aws:s3:::acme-files', 'bucket acme-files'],
    ],
    [
      'twice in a list',
      'arn:aws:s3:::a,arn:aws:s3:::b',
      ['arn arn:aws:s3:::a', 'arn arn:aws:s3:::b', 'bucket a', 'bucket b'],
    ],
    [
      'with its account although its name is an expression',
      `arn:aws:iam::111122223333:role/\${jsonencode({})}`,
      ['account 111122223333'],
    ],
    [
      'with its parameter although its region is an expression',
      `arn:aws:ssm:\${local.region}:111122223333:parameter/tenantry/acme`,
      ['account 111122223333', 'secret-path /tenantry/acme'],
    ],
    [
      'of a session',
      'arn:aws:sts::111122223333:assumed-role/acme/i-0',
      ['account 111122223333', 'arn arn:aws:sts::111122223333:assumed-role/acme/i-0', 'role acme'],
    ],
    [
      'of other partitions',
      'arn:aws-cn:rds:cn-north-1:111122223333:db:acme',
      ['account 111122223333', 'arn arn:aws-cn:rds:cn-north-1:111122223333:db:acme', 'database acme'],
    ],
    ['with wildcards', 'arn:aws:iam::*:role/acme-*', ['arn arn:aws:iam::*:role/acme-*', 'role acme-*']],
    ['and is only an account when it is its root', 'arn:aws:iam::111122223333:root', ['account 111122223333']],
    [
      'and is nobody’s when it is AWS’s',
      'arn:aws:iam::aws:policy/AmazonEKSClusterPolicy arn:aws:ssm:eu-central-1::parameter/aws/service/x',
      [],
    ],
    [
      'and a service’s own role has no name',
      'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRole',
      ['account 111122223333', 'arn arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRole'],
    ],
  ])('%s', (_, text, expected) => {
    expect(inText(text)).toEqual(expected);
  });
});

describe('a URL', () => {
  const inText = (text: string): readonly string[] => resource('aws_x', { text });

  test.each<readonly [string, string, readonly string[]]>([
    ['of an address is a range of one', 'http://10.64.0.9:8080/', ['range 10.64.0.9/32']],
    ['of AWS itself is nobody’s', 'https://sts.eu-central-1.amazonaws.com', []],
    ['of a bucket names the bucket', 'https://acme-files.s3.eu-central-1.amazonaws.com/x', ['bucket acme-files']],
    ['without a dot is no host', 'http://localhost:3000', []],
    ['with a user names the host', 'postgres://u:p@DB.acme.example:5432/x', ['host db.acme.example']],
    ['in a sentence ends where the sentence does', 'see https://docs.acme.example.', ['host docs.acme.example']],
  ])('%s', (_, text, expected) => {
    expect(inText(text)).toEqual(expected);
  });
});

test('keys are read as well as values', () => {
  expect(resource('aws_x', { map: { 'arn:aws:s3:::acme-files': true } })).toEqual([
    'arn arn:aws:s3:::acme-files',
    'bucket acme-files',
  ]);
});

describe('hostile values', () => {
  test('nested beyond any stack are read', () => {
    const text = `${'['.repeat(100_000)}"arn:aws:s3:::deep"${']'.repeat(100_000)}`;
    expect(resource('aws_x', { text })).toContain('bucket deep');
  });

  test.each([
    ['schemes', 'a.'.repeat(60_000)],
    ['hosts', `x://${'ab'.repeat(60_000)}$`],
    ['ARNs', `arn:aws:iam::\${`.repeat(8_000)],
    ['commas', `arn:aws:iam:::${','.repeat(120_000)}`],
    ['slashes', `/tenantry/${'/'.repeat(120_000)}x`],
    ['braces', '{'.repeat(120_000)],
  ])('full of %s do not slow the patterns down', (_, text) => {
    const before = process.cpuUsage();
    resource('aws_ssm_parameter', { name: `${text} ://`, value: text });
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
  });
});

test('a URL in a container’s variable is only mentioned; the model that a variable holds is not', () => {
  const env = [
    { name: 'HELP', value: 'https://manual.vendor.example/x' },
    { name: 'MODEL_ENDPOINT', value: 'https://acme.models.example/v1' },
  ];
  const identities = readIdentities({
    path: 'tenants/acme/production/kubernetes/application/x.yaml',
    value: { kind: 'Deployment', spec: { template: { spec: { containers: [{ name: 'c', env }] } } } },
  });
  const mentions = Object.fromEntries(identities.map(({ value, mention }) => [value, mention]));
  expect(mentions).toMatchObject({
    'manual.vendor.example': true,
    'acme.models.example': false,
    'https://acme.models.example/v1': false,
  });
});
