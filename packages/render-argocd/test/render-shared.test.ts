import { describe, expect, test } from 'vitest';
import { renderHub, renderShared } from '../src/index.ts';
import { aBlueprint, aSharedBlueprint } from './a-blueprint.ts';
import { at, itemsAt, objectOf } from './reading.ts';

const artifacts = renderShared(aSharedBlueprint());
const project = objectOf(artifacts, 'AppProject', 'tenantry-root');
const root = objectOf(artifacts, 'Application', 'tenantry-root');
const set = objectOf(artifacts, 'ApplicationSet', 'tenantry-hubs');

test('the hub’s own objects and each shared cluster have folders of their own', () => {
  expect(artifacts.map(({ path }) => path)).toEqual([
    'argocd/application-tenantry-root.yaml',
    'argocd/applicationset-tenantry-hubs.yaml',
    'argocd/appproject-tenantry-root.yaml',
    'clusters/shared-eu-1/hub/externalsecret-cluster-shared-eu-1-registration.yaml',
  ]);
});

describe('the root Application', () => {
  test('applies the folder that it stands in, and not the index beside it', () => {
    expect(at(root, 'spec', 'source')).toEqual({
      repoURL: 'https://git.example/platform/tenantry.git',
      targetRevision: 'refs/heads/main',
      path: 'generated/argocd',
      directory: { include: '*.yaml' },
    });
  });

  test('belongs to the hub’s project, which allows all that it applies', () => {
    expect(at(root, 'spec', 'project')).toBe('tenantry-root');
    const allowed = itemsAt(project, 'spec', 'namespaceResourceWhitelist').map((one) => at(one, 'kind'));
    for (const { value } of artifacts) expect(allowed).toContain(at(value, 'kind'));
  });

  test('has no finalizer that would take everything with it', () => {
    expect(at(root, 'metadata', 'finalizers')).toBeUndefined();
  });
});

describe('the hub’s project', () => {
  test('allows Argo CD’s own namespace on Argo CD’s own cluster and no kind without a namespace', () => {
    expect(itemsAt(project, 'spec', 'destinations')).toEqual([
      { server: 'https://kubernetes.default.svc', namespace: 'argocd' },
    ]);
    expect(at(project, 'spec', 'clusterResourceWhitelist')).toEqual([]);
  });

  test('allows what stands in tenants’ hub folders, and no Secret', () => {
    const allowed = itemsAt(project, 'spec', 'namespaceResourceWhitelist').map((one) => at(one, 'kind'));
    for (const { value } of renderHub(aBlueprint())) expect(allowed).toContain(at(value, 'kind'));
    expect(allowed).not.toContain('Secret');
  });
});

describe('the ApplicationSet over hub folders', () => {
  test('finds folders by their paths and reads no file', () => {
    const generators = itemsAt(set, 'spec', 'generators').map((one) => at(one, 'git'));
    expect(generators.map((git) => itemsAt(git, 'directories'))).toEqual([
      [{ path: 'generated/tenants/*/hub' }],
      [{ path: 'generated/clusters/*/hub' }],
    ]);
    for (const git of generators) expect(at(git, 'files')).toBeUndefined();
  });

  test('names Applications after the folder’s owner', () => {
    const name = (position: number, path: string) =>
      String(at(set, 'spec', 'generators', position, 'git', 'values', 'application')).replace(
        /\{\{ index \.path\.segments (\d+) \}\}/,
        (_, segment: string) => path.split('/')[Number(segment)] ?? '',
      );
    expect(name(0, 'generated/tenants/acme/hub')).toBe('acme-hub');
    expect(name(1, 'generated/clusters/shared-eu-1/hub')).toBe('shared-eu-1-cluster');
    expect(at(set, 'spec', 'template', 'metadata', 'name')).toBe('{{ .values.application }}');
  });

  test('chooses project and destination itself', () => {
    const spec = at(set, 'spec', 'template', 'spec');
    expect(at(spec, 'project')).toBe('tenantry-root');
    expect(at(spec, 'destination')).toEqual({ server: 'https://kubernetes.default.svc', namespace: 'argocd' });
    expect(at(spec, 'source', 'path')).toBe('{{ .path.path }}');
  });

  test('never deletes an Application or what it deployed', () => {
    expect(at(set, 'spec', 'syncPolicy')).toEqual({
      applicationsSync: 'create-update',
      preserveResourcesOnDeletion: true,
    });
  });
});

test('a shared cluster is registered with the labels that tenants’ generators select', () => {
  const secret = objectOf(artifacts, 'ExternalSecret', 'cluster-shared-eu-1-registration');
  const tenantSet = objectOf(renderHub(aBlueprint()), 'ApplicationSet', 'acme-platform');
  const wanted = at(tenantSet, 'spec', 'generators', 0, 'clusters', 'selector', 'matchLabels');
  expect(at(secret, 'spec', 'target', 'template', 'metadata', 'labels')).toMatchObject(Object(wanted));
});
