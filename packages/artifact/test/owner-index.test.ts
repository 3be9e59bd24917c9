import { diagnosticsOf } from '@tenantry/diagnostic';
import { describe, expect, test } from 'vitest';
import {
  formatIndex,
  IDENTITY_TYPES,
  type IndexParts,
  type OwnerIndex,
  ownerIndex,
  parseIndex,
  sha256,
} from '../src/index.ts';

const HASH = sha256('x');
const PARTS: IndexParts = {
  owner: { kind: 'tenant', name: 'acme' },
  inputs: {
    tenant: { file: 'tenants/acme.json', sha256: HASH },
    release: '2026.10',
    ring: 'stable',
    state: 'active',
    catalog: { organisation: HASH, 'tiers/standard': HASH },
  },
  files: [
    { path: 'tenants/acme/hub/project.yaml', text: 'b' },
    { path: 'tenants/acme/a.yaml', text: 'a' },
  ],
  identities: [
    { type: 'host', value: 'b.example.com', file: 'tenants/acme/a.yaml', pointer: '/a', mention: false },
    { type: 'account', value: '111122223333', file: 'tenants/acme/a.yaml', pointer: '/b', mention: false },
    { type: 'host', value: 'a.example.com', file: 'tenants/acme/a.yaml', pointer: '/c', mention: false },
    { type: 'host', value: 'b.example.com', file: 'tenants/acme/a.yaml', pointer: '/d', mention: false },
  ],
};

describe('an index', () => {
  const index = ownerIndex(PARTS);

  test('holds the hash of every file, relative to its folder and sorted', () => {
    expect(Object.entries(index.files)).toEqual([
      ['a.yaml', sha256('a')],
      ['hub/project.yaml', sha256('b')],
    ]);
  });

  test('holds every identifier once, by type and sorted', () => {
    expect(Object.entries(index.identities)).toEqual([
      ['account', ['111122223333']],
      ['host', ['a.example.com', 'b.example.com']],
    ]);
  });

  test('is read back as it was written', () => {
    expect(parseIndex(formatIndex(index))).toEqual({ ok: true, value: index, warnings: [] });
  });

  test('of a folder that no tenant owns is read back too', () => {
    const inputs = { tenant: null, release: null, ring: null, state: null, catalog: {} };
    const bare = ownerIndex({ owner: { kind: 'argocd' }, inputs, files: [], identities: [] });
    expect(formatIndex(bare).path).toBe('argocd/index.json');
    expect(parseIndex(formatIndex(bare))).toEqual({ ok: true, value: bare, warnings: [] });
  });

  test('can hold every type of identifier', () => {
    const identities = IDENTITY_TYPES.map((type) => ({ type, value: 'x', file: 'f', pointer: '', mention: false }));
    expect(parseIndex(formatIndex(ownerIndex({ ...PARTS, identities }))).ok).toBe(true);
  });

  test.each([
    ['a file of another folder', 'tenants/acme-2/a.yaml'],
    ['itself', 'tenants/acme/index.json'],
  ])('never describes %s', (_, path) => {
    expect(() => ownerIndex({ ...PARTS, files: [{ path, text: '' }] })).toThrow('has no place in the index');
  });

  test('never describes a file twice', () => {
    expect(() => ownerIndex({ ...PARTS, files: [...PARTS.files, ...PARTS.files] })).toThrow('given twice');
  });
});

describe('an index is refused', () => {
  const index = ownerIndex(PARTS);
  const broken: readonly (readonly [string, object, string])[] = [
    ['of another version', { ...index, version: 2 }, '/version'],
    ['of no owner', { ...index, owner: '../acme' }, '/owner'],
    ['with a file outside of the folder', { ...index, files: { '../x': HASH } }, '/files/..~1x'],
    ['with an absolute path', { ...index, files: { '/x': HASH } }, '/files/~1x'],
    ['with a hash that is none', { ...index, files: { x: HASH.toUpperCase() } }, '/files/x'],
    ['with an unknown type of identifier', { ...index, identities: { hots: ['x'] } }, '/identities/hots'],
    ['with something more', { ...index, extra: 1 }, '/extra'],
  ];

  test.each(broken)('%s', (_, value, pointer) => {
    const problems = diagnosticsOf(parseIndex({ path: 'tenants/acme/index.json', text: JSON.stringify(value) }));
    expect(problems.map((one) => one.location)).toMatchObject([{ file: 'generated/tenants/acme/index.json', pointer }]);
  });

  test('without its inputs', () => {
    const text = JSON.stringify({ ...index, inputs: undefined });
    const problems = diagnosticsOf(parseIndex({ path: 'tenants/acme/index.json', text }));
    expect(problems.map((one) => one.code)).toEqual(['schema-missing-property']);
  });

  test('that is cut short', () => {
    const { path, text } = formatIndex(index);
    expect(parseIndex({ path, text: text.slice(0, 100) }).ok).toBe(false);
  });

  test('with the same file twice', () => {
    const { path, text } = formatIndex(index);
    expect(parseIndex({ path, text: text.replace('"hub/project.yaml"', '"a.yaml"') }).ok).toBe(false);
  });
});

/** The schema says what the type says: this line does not compile when the type demands more. */
const LEAST: OwnerIndex = {
  version: 1,
  owner: 'argocd',
  inputs: { tenant: null, release: null, ring: null, state: null, catalog: {} },
  files: {},
  identities: {},
};

test('the least index that the type allows is read', () => {
  expect(parseIndex({ path: 'argocd/index.json', text: JSON.stringify(LEAST) }).ok).toBe(true);
});
