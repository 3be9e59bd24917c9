import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderHub } from '../src/index.ts';
import { aBlueprint, aHub } from './a-blueprint.ts';
import { at, itemsAt, objectOf, textsIn } from './reading.ts';

const artifacts = renderHub(aBlueprint());
const platform = objectOf(artifacts, 'AppProject', 'acme-platform');
const application = objectOf(artifacts, 'AppProject', 'acme-application');
const sets = ['acme-platform', 'acme-application'].map((name) => objectOf(artifacts, 'ApplicationSet', name));

describe('the hub folder', () => {
  test('holds two projects, their ApplicationSets and the registration of the tenant’s own cluster', () => {
    expect(artifacts.map(({ path }) => path)).toEqual(
      [
        'applicationset-acme-application',
        'applicationset-acme-platform',
        'appproject-acme-application',
        'appproject-acme-platform',
        'externalsecret-acme-production-registration',
      ].map((file) => `tenants/acme/hub/${file}.yaml`),
    );
  });

  test('is empty for a tenant that is deployed nowhere', () => {
    expect(renderHub(aBlueprint(aHub({ destinations: [], registrations: [] })))).toEqual([]);
  });

  test('lies in Argo CD’s namespace', () => {
    for (const { value } of artifacts) expect(at(value, 'metadata', 'namespace')).toBe('argocd');
  });

  test('never holds what people call the customer', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (displayName) => {
        expect(renderHub(aBlueprint(aHub(), displayName))).toEqual(artifacts);
      }),
    );
  });
});

describe('projects', () => {
  test.each([platform, application])('allow one repository and exactly the tenant’s places', (project) => {
    expect(itemsAt(project, 'spec', 'sourceRepos')).toEqual(['https://git.example/platform/tenantry.git']);
    expect(itemsAt(project, 'spec', 'destinations')).toEqual([
      { name: 'cluster-shared-eu-1', namespace: 'acme-staging' },
      { name: 'acme-production', namespace: 'acme-production' },
    ]);
    expect(at(project, 'spec', 'sourceNamespaces')).toBeUndefined();
  });

  test.each([platform, application])('allow nothing by pattern', (project) => {
    for (const text of textsIn(project)) expect(text).not.toMatch(/[*?[\]{}!]/);
  });

  test.each([platform, application])('name the namespaced kinds, because an empty list would allow all', (project) => {
    expect(itemsAt(project, 'spec', 'namespaceResourceWhitelist')).not.toEqual([]);
  });

  test('let the platform alone write kinds without a namespace', () => {
    expect(itemsAt(platform, 'spec', 'clusterResourceWhitelist')).toEqual([
      { group: '', kind: 'Namespace' },
      { group: '', kind: 'PersistentVolume' },
    ]);
    expect(at(application, 'spec', 'clusterResourceWhitelist')).toEqual([]);
  });

  test('keep an application from its own guard rails', () => {
    const kinds = itemsAt(application, 'spec', 'namespaceResourceWhitelist').map((one) => at(one, 'kind'));
    for (const guard of [
      'LimitRange',
      'NetworkPolicy',
      'ResourceQuota',
      'Role',
      'RoleBinding',
      'SecretStore',
      'Secret',
    ]) {
      expect(kinds).not.toContain(guard);
    }
  });
});

describe('ApplicationSets', () => {
  test.each(sets)('name their project literally', (set) => {
    expect(at(set, 'spec', 'template', 'spec', 'project')).toBe(at(set, 'metadata', 'name'));
  });

  test.each(sets)('never delete an Application or what it deployed', (set) => {
    expect(at(set, 'spec', 'syncPolicy')).toEqual({
      applicationsSync: 'create-update',
      preserveResourcesOnDeletion: true,
    });
    expect(at(set, 'spec', 'template', 'metadata', 'finalizers')).toBeUndefined();
  });

  test.each(sets)('stop at a missing value instead of writing an empty one', (set) => {
    expect([at(set, 'spec', 'goTemplate'), itemsAt(set, 'spec', 'goTemplateOptions')]).toEqual([
      true,
      ['missingkey=error'],
    ]);
  });

  test.each(sets)('use only values that each of their generators gives', (set) => {
    const used = textsIn(at(set, 'spec', 'template'))
      .flatMap((text) => [...text.matchAll(/\{\{ (.*?) \}\}/g)])
      .map(([, expression]) => expression);
    for (const generator of itemsAt(set, 'spec', 'generators')) {
      const given = Object.keys(Object(at(generator, 'clusters', 'values'))).map((key) => `.values.${key}`);
      expect([...new Set(used)].sort()).toEqual(given.sort());
    }
  });

  test.each(sets)('wait for a registered cluster that the labels of the destination select', (set) => {
    expect(itemsAt(set, 'spec', 'generators').map((one) => at(one, 'clusters', 'selector', 'matchLabels'))).toEqual([
      { 'argocd.argoproj.io/secret-type': 'cluster', 'tenantry.dev/cluster': 'shared-eu-1' },
      {
        'argocd.argoproj.io/secret-type': 'cluster',
        'tenantry.dev/tenant': 'acme',
        'tenantry.dev/environment': 'production',
      },
    ]);
  });

  test.each([
    [0, 'platform'],
    [1, 'application'],
  ] as const)('give each environment its own Application and path (%i)', (position, half) => {
    expect(itemsAt(sets[position], 'spec', 'generators').map((one) => at(one, 'clusters', 'values'))).toEqual(
      ['staging', 'production'].map((environment) => ({
        application: `acme-${environment}-${half}`,
        path: `generated/tenants/acme/${environment}/kubernetes/${half}`,
        cluster: environment === 'staging' ? 'cluster-shared-eu-1' : 'acme-production',
        namespace: `acme-${environment}`,
        environment,
      })),
    );
  });

  test.each(sets)('let a commit outside of an Application’s folder make no work', (set) => {
    const annotations = at(set, 'spec', 'template', 'metadata', 'annotations');
    expect(at(annotations, 'argocd.argoproj.io/manifest-generate-paths')).toBe('.');
  });

  test.each(sets)('sync by themselves, without an end, from the newest commit', (set) => {
    const policy = at(set, 'spec', 'template', 'spec', 'syncPolicy');
    expect(at(policy, 'automated')).toEqual({ prune: true, selfHeal: true });
    expect([at(policy, 'retry', 'limit'), at(policy, 'retry', 'refresh')]).toEqual([-1, true]);
    expect(itemsAt(policy, 'syncOptions')).toEqual([
      'CreateNamespace=false',
      'FailOnSharedResource=true',
      'PruneLast=true',
      'ServerSideApply=true',
    ]);
  });
});

describe('the registration', () => {
  const secret = objectOf(artifacts, 'ExternalSecret', 'acme-production-registration');
  const template = at(secret, 'spec', 'target', 'template');

  test('outlives the ExternalSecret and the parameter', () => {
    expect(at(secret, 'spec', 'target')).toMatchObject({ creationPolicy: 'Orphan', deletionPolicy: 'Retain' });
  });

  test('carries the labels that the cluster generators select', () => {
    for (const set of sets) {
      const wanted = at(set, 'spec', 'generators', 1, 'clusters', 'selector', 'matchLabels');
      expect(at(template, 'metadata', 'labels')).toMatchObject(Object(wanted));
    }
  });

  test('is called as the projects and Applications call the cluster', () => {
    expect(at(template, 'data', 'name')).toBe(at(platform, 'spec', 'destinations', 1, 'name'));
  });

  test('holds no credential but the name of a role', () => {
    const config: unknown = JSON.parse(String(at(template, 'data', 'config')).replace('{{ .ca | toJson }}', '"Q0E="'));
    expect(config).toEqual({
      awsAuthConfig: {
        clusterName: 'acme-production-cluster',
        roleARN: 'arn:aws:iam::210987654321:role/acme-production-hub',
      },
      tlsClientConfig: { caData: 'Q0E=', insecure: false },
    });
  });

  test('reads every value that its template uses', () => {
    const used = textsIn(at(template, 'data')).flatMap((text) =>
      [...text.matchAll(/\{\{ \.(\w+)/g)].map(([, key]) => key),
    );
    const keys = itemsAt(secret, 'spec', 'data').map((one) => at(one, 'secretKey'));
    expect(used.sort()).toEqual([...keys].sort());
    for (const one of itemsAt(secret, 'spec', 'data')) {
      expect(at(one, 'remoteRef', 'key')).toBe('/tenantry/registration/acme/production');
      expect(at(one, 'remoteRef', 'property')).toBe(at(one, 'secretKey'));
    }
  });

  test('is not made for a shared cluster', () => {
    const shared = renderHub(aBlueprint(aHub({ registrations: [] })));
    expect(shared.some(({ value }) => at(value, 'kind') === 'ExternalSecret')).toBe(false);
  });
});
