import type { Artifact, Owner, OwnerIndex } from '@tenantry/artifact';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../src/folder-of.ts';

const OWNER: Owner = { kind: 'tenant', name: 'acme' };
const INPUTS: OwnerIndex['inputs'] = { tenant: null, release: null, ring: null, state: null, catalog: {} };

function artifact(path: string): Artifact {
  return { path, value: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'acme-production' } } };
}

describe('refuses an artifact whose path', () => {
  test.each([
    ['is claimed twice', ['tenants/acme/a.yaml', 'tenants/acme/b.yaml', 'tenants/acme/a.yaml'], 'twice'],
    ['is that of another tenant', ['tenants/acme/a.yaml', 'tenants/globex/a.yaml'], 'outside'],
    ['only begins like the folder', ['tenants/acme-two/a.yaml'], 'outside'],
    ['is the folder itself', ['tenants/acme'], 'outside'],
    ['is that of the index', ['tenants/acme/index.json'], 'index'],
  ])('%s', (_, paths, reason) => {
    expect(() => folderOf(OWNER, paths.map(artifact), INPUTS)).toThrow(reason);
  });
});

test('sorts the files and puts the index last', () => {
  const { files } = folderOf(OWNER, ['tenants/acme/z.yaml', 'tenants/acme/a.yaml'].map(artifact), INPUTS);
  expect(files.map(({ path }) => path)).toEqual([
    'tenants/acme/a.yaml',
    'tenants/acme/z.yaml',
    'tenants/acme/index.json',
  ]);
});

test('a folder without artifacts is an index that describes nothing', () => {
  const { files, index, identities } = folderOf(OWNER, [], INPUTS);
  expect(files.map(({ path }) => path)).toEqual(['tenants/acme/index.json']);
  expect([index.files, index.identities, identities]).toEqual([{}, {}, []]);
});

test('reads the identifiers of every artifact, with their places', () => {
  const { identities } = folderOf(OWNER, ['tenants/acme/b.yaml', 'tenants/acme/a.yaml'].map(artifact), INPUTS);
  const places = identities.map(({ type, value, file, pointer }) => [type, value, file, pointer]);
  expect(places).toEqual([
    ['namespace', 'acme-production', 'tenants/acme/a.yaml', '/metadata/name'],
    ['namespace', 'acme-production', 'tenants/acme/b.yaml', '/metadata/name'],
  ]);
});
