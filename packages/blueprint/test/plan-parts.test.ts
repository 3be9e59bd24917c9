import { type JsonValue, parseRange, rangeContains } from '@tenantry/diagnostic';
import type { TenantFile } from '@tenantry/tenant';
import { describe, expect, test } from 'vitest';
import type { EnvironmentBlueprint } from '../src/environment-blueprint.ts';
import { planBlueprint } from '../src/plan-blueprint.ts';
import { anExample, CATALOG_FILES, TENANTS, tenantOf } from './example.ts';

function environmentsOf(
  spec: TenantFile,
  changes: Readonly<Record<string, JsonValue>> = {},
): readonly EnvironmentBlueprint[] {
  return planBlueprint(tenantOf(spec), anExample(changes)).blueprint.environments;
}

const [staging, production] = environmentsOf(TENANTS.cluster);
const [node] = environmentsOf(TENANTS.node);
const [namespace] = environmentsOf(TENANTS.namespace);

describe('a network', () => {
  test('uses the first three zones of its region, in the catalog order', () => {
    expect(staging?.foundation.network?.zones).toEqual([
      { zone: 'eu-north-1a', privateRange: '10.64.0.0/24', publicRange: '10.64.3.0/28', podRange: '100.64.0.0/18' },
      { zone: 'eu-north-1b', privateRange: '10.64.1.0/24', publicRange: '10.64.3.16/28', podRange: '100.64.64.0/18' },
      { zone: 'eu-north-1c', privateRange: '10.64.2.0/24', publicRange: '10.64.3.32/28', podRange: '100.64.128.0/18' },
    ]);
  });

  test('uses two zones where the region has two', () => {
    expect(production?.foundation.network?.zones.map(({ zone }) => zone)).toEqual(['eu-south-2a', 'eu-south-2b']);
  });

  test('exists at isolation cluster only', () => {
    expect([node, namespace].map((environment) => environment?.foundation.network)).toEqual([null, null]);
  });
});

describe('the place of an environment', () => {
  test('is its own account and region at isolation cluster', () => {
    expect([production?.account, production?.region]).toEqual(['200000000002', 'eu-south-2']);
  });

  test('is the account and the region of the shared cluster, whatever region the file says', () => {
    expect([namespace?.account, namespace?.region]).toEqual(['300000000002', 'eu-south-2']);
    expect(namespace?.stacks.map(({ aws }) => aws.account)).toEqual(Array(4).fill('300000000002'));
  });

  test('has machines of its own at isolation node, which others cannot use', () => {
    expect(node?.cluster).toMatchObject({
      kind: 'shared',
      clusterName: 'northwind-pool-1',
      nodeGroup: { name: 'birch-production', max: 8, subnetIds: ['subnet-00000001', 'subnet-10000001'] },
    });
    expect(node?.namespace.nodePlacement).toEqual({ key: 'tenantry.dev/tenant', value: 'birch-production' });
  });

  test('has no machines of its own at isolation namespace', () => {
    expect(namespace?.cluster).toMatchObject({ kind: 'shared', nodeGroup: null });
    expect(namespace?.namespace.nodePlacement).toBeNull();
  });
});

describe('the API of a dedicated cluster', () => {
  const endpoint = (access: string) => {
    const organisation = structuredClone(Object(CATALOG_FILES['organisation']));
    organisation.hub.access = access;
    const [first] = environmentsOf(TENANTS.cluster, { organisation });
    return first?.cluster.kind === 'dedicated' ? first.cluster.endpoint : null;
  };

  test('answers the hub’s own addresses when the hub comes over the Internet', () => {
    expect(endpoint('restricted-public')).toEqual({
      public: true,
      allowedRanges: ['198.51.100.0/28', '203.0.113.9/32'],
    });
  });

  test('is not public when the hub comes through a transit gateway', () => {
    expect(endpoint('transit-gateway')).toEqual({ public: false, allowedRanges: [] });
  });

  test('is administered by the pipeline and by the hub through a role of this cluster alone', () => {
    expect(production?.cluster).toMatchObject({
      administratorArns: [
        'arn:aws:iam::200000000002:role/acme-production-hub',
        'arn:aws:iam::200000000002:role/pipeline-apply',
      ],
      hubRole: { trustedArn: 'arn:aws:iam::100000000002:role/hub-controllers' },
      registration: { account: '100000000002', parameter: '/tenantry/registration/acme/production' },
    });
  });
});

describe('the add-ons of a dedicated cluster', () => {
  const addons = production?.cluster.kind === 'dedicated' ? production.cluster.addons : [];

  test('act in AWS with a role of their own where they act in AWS', () => {
    expect(addons.map(({ name, identity }) => [name, identity])).toEqual([
      [
        'aws-ebs-csi-driver',
        {
          serviceAccount: 'ebs-csi-controller-sa',
          role: 'acme-production-ebs-csi',
          policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy',
        },
      ],
      ['coredns', null],
      ['vpc-cni', null],
    ]);
  });
});

describe('the identities of an environment', () => {
  test('are one for applications, with the bucket, and one for the reader, with the parameters', () => {
    expect(node?.workloadIdentity).toEqual({
      clusterName: 'northwind-pool-1',
      namespace: 'birch-production',
      serviceAccounts: ['desk'],
      role: 'birch-production-workload',
      boundaryArn: 'arn:aws:iam::300000000001:policy/pipeline-boundary',
      bucketArn: node?.foundation.bucket.arn,
    });
    expect(node?.parameterReader).toEqual({
      namespace: 'birch-production',
      serviceAccount: 'parameter-reader',
      role: 'birch-production-parameter-reader',
      roleArn: 'arn:aws:iam::300000000001:role/birch-production-parameter-reader',
      boundaryArn: 'arn:aws:iam::300000000001:policy/pipeline-boundary',
      parameterPrefix: '/tenantry/birch/production',
      oidcProvider: `oidc.eks.eu-north-1.amazonaws.com/id/${'1'.repeat(32)}`,
    });
  });

  test('meet in no service account', () => {
    for (const environment of [production, node, namespace]) {
      const reader = environment?.parameterReader.serviceAccount;
      expect(environment?.namespace.secretStore.serviceAccount).toBe(reader);
      expect(environment?.workloadIdentity.serviceAccounts).not.toContain(reader);
    }
  });

  test('wait for the issuer of a cluster that is still to be made', () => {
    expect(production?.parameterReader.oidcProvider).toBeNull();
  });
});

describe('the own host of an environment', () => {
  test('is its id in the zone of the organisation, and leads where its hosts lead', () => {
    expect(production?.edge.origin).toEqual({
      host: 'acme-production.northwind.example',
      logicalId: 'origin',
      service: production?.edge.hosts[0]?.service,
    });
  });
});

describe('a host', () => {
  test('below the organisation’s domain is a record, any other a custom hostname', () => {
    expect(production?.edge.hosts.map(({ host, kind }) => [host, kind])).toEqual([
      ['files.acme.example', 'custom-hostname'],
      ['4you.northwind.example', 'record'],
    ]);
  });

  test('that only ends in the letters of the domain is a custom hostname', () => {
    const hosts = ['files.notnorthwind.example'];
    const [first] = environmentsOf({
      ...TENANTS.node,
      environments: { production: { ...TENANTS.node.environments.production, hosts } },
    });
    expect(first?.edge.hosts[0]?.kind).toBe('custom-hostname');
  });

  test('has an identifier of its own, even beside a host that differs by a dot', () => {
    const hosts = ['a-b.c.example', 'a.b.c.example', 'a-b-c.example', '4.c.example', 'a.4.c.example'];
    const [first] = environmentsOf({
      ...TENANTS.node,
      environments: { production: { ...TENANTS.node.environments.production, hosts } },
    });
    const ids = first?.edge.hosts.map(({ logicalId }) => logicalId) ?? [];
    expect(new Set(ids).size).toBe(hosts.length);
    for (const id of ids) expect(id).toMatch(/^[a-z_][a-z0-9_-]*$/);
  });

  test('leads to the first application by name', () => {
    expect(namespace?.edge.hosts[0]?.service).toBe('http://atlas.cedar-development.svc.cluster.local:9000');
  });
});

describe('an application', () => {
  const [desk] = production?.applications ?? [];
  const wiki = namespace?.applications.find(({ name }) => name === 'wiki');

  test('has the settings of the tenant where it sets them, else the defaults', () => {
    expect(desk?.containers.map(({ name, variables }) => [name, variables])).toEqual([
      [
        'web',
        [
          { name: 'DATABASE_NAME', value: 'acme_production' },
          { name: 'TITLE', value: TENANTS.cluster.applications.desk.settings.TITLE },
        ],
      ],
      [
        'helper',
        [
          { name: 'GREETING', value: 'Hello' },
          { name: 'MODEL_ENDPOINT', value: 'https://acme-production.models.northwind.example/v1' },
          { name: 'MODEL_INDEX', value: 'acme-production-desk' },
        ],
      ],
    ]);
  });

  test('gets secrets and the database host from parameters of its environment', () => {
    expect(desk?.secret.entries).toEqual([
      { variable: 'DATABASE_HOST', parameter: '/tenantry/acme/production/database/host' },
      { variable: 'SESSION_KEY', parameter: '/tenantry/acme/production/desk/session-key' },
    ]);
    expect(desk?.containers.map(({ secretVariables }) => secretVariables)).toEqual([
      ['DATABASE_HOST', 'SESSION_KEY'],
      [],
    ]);
  });

  test('without model, database, settings and secrets has none', () => {
    expect(wiki).toMatchObject({ name: 'wiki', model: null, secret: { entries: [] } });
    expect(wiki?.containers[0]).toMatchObject({ variables: [], secretVariables: [] });
  });

  test('is the tier’s when the tenant names none, sorted by name', () => {
    expect(namespace?.applications.map(({ name }) => name)).toEqual(['atlas', 'desk', 'wiki']);
  });

  test('runs the images of the release from the registry of the organisation', () => {
    expect(wiki?.containers[0]?.image).toBe(
      `registry.northwind.example/platform/wiki/page:2.0@sha256:${'b'.repeat(64)}`,
    );
  });

  test('asks for what the tenant says where it says it', () => {
    expect(desk?.containers.map(({ resources }) => resources)).toEqual([
      { cpu: '250m', memory: '256Mi' },
      { cpu: '700m', memory: '700Mi' },
    ]);
  });

  test('names the port of a model endpoint that is not 443', () => {
    const application = structuredClone(Object(CATALOG_FILES['applications/desk']));
    application.model.port = 8443;
    const [first] = environmentsOf(TENANTS.node, { 'applications/desk': application });
    expect(first?.applications[0]?.model).toEqual({
      endpoint: 'https://birch-production.models.northwind.example:8443/v1',
      host: 'birch-production.models.northwind.example',
      port: 8443,
      index: 'birch-production-desk',
    });
  });
});

describe('what Pods may not call', () => {
  const forbidden = production?.namespace.forbiddenRanges ?? [];
  const covers = (text: string) => {
    const inner = parseRange(text);
    return forbidden.map(parseRange).some((outer) => outer !== null && inner !== null && rangeContains(outer, inner));
  };

  test.each([
    ['machines of any tenant', '10.64.0.0/22'],
    ['Pods of any tenant', '100.64.0.0/16'],
    ['Services of any cluster', '172.20.0.0/16'],
    ['the metadata service', '169.254.169.254/32'],
    ['private networks that are routed', '192.168.0.0/16'],
  ])('covers %s', (_, range) => {
    expect(covers(range)).toBe(true);
  });

  test('leaves the Internet open', () => {
    expect(['1.1.1.1/32', '172.32.0.0/16', '100.128.0.0/16'].map(covers)).toEqual([false, false, false]);
  });

  test('has the range of the environment’s own database as the only exception', () => {
    expect([production, node].map((environment) => environment?.namespace.databaseRanges)).toEqual([
      ['10.64.4.0/22'],
      ['10.121.0.0/16'],
    ]);
  });
});

describe('access to a namespace', () => {
  test('is one binding per group and role, with names that RBAC takes', () => {
    expect(production?.namespace.access).toEqual([
      { group: 'Zebra@acme', role: 'viewer', binding: expect.stringMatching(/^viewer-zebra-acme-[0-9a-f]{10}$/) },
      { group: 'acme-operators', role: 'operator', binding: 'operator-acme-operators' },
    ]);
  });

  test('that is granted twice is granted once', () => {
    const access = [
      { group: 'a', role: 'viewer' },
      { group: 'b', role: 'viewer' },
      { group: 'a', role: 'operator' },
      { group: 'a', role: 'viewer' },
    ] as const;
    const [first] = environmentsOf({ ...TENANTS.node, access });
    expect(first?.namespace.access.map(({ binding }) => binding)).toEqual(['operator-a', 'viewer-a', 'viewer-b']);
  });
});

describe('labels and tags', () => {
  test('depend on neither tier nor release in what selectors are made of', () => {
    const [other] = environmentsOf({ ...TENANTS.node, tier: 'grand', ring: 'first' });
    expect(other?.labels).toEqual(node?.labels);
  });

  test('carry no text that people chose freely', () => {
    const text = JSON.stringify([production?.labels, production?.tags]);
    expect(text).not.toContain('Robotics');
  });
});
