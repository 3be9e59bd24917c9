import type { JsonObject } from '@tenantry/diagnostic';
import { catalogHashes, type SynthesizedFolder } from '@tenantry/synth';
import { anExampleCatalog, anExampleTenant, type CatalogChanges, EXAMPLE_ENTRIES } from '@tenantry/testing';
import { describe, expect, test } from 'vitest';
import { DIFFERENCE_CODES, filesToCompare } from '../src/index.ts';
import { acme, baseOf, catalog, foldersOf, globex, judge, renderedOtherwise } from './a-state.ts';

const DEPLOYMENT = 'production/kubernetes/application/deployment-file-server.yaml';
const FOUNDATION = 'production/terraform/foundation/main.tf.json';
const RINGS = EXAMPLE_ENTRIES.rings.rings;

const before = foldersOf([acme, globex]);

/** Renderers whose Deployments and keys are others, for every tenant. */
function otherCode(folders: readonly SynthesizedFolder[]): readonly SynthesizedFolder[] {
  return folders.map((folder) => {
    if (folder.owner.kind !== 'tenant') return folder;
    const deployed = renderedOtherwise(folder, DEPLOYMENT, (text) =>
      text.replace('runAsNonRoot: true', 'runAsNonRoot: false'),
    );
    return renderedOtherwise(deployed, FOUNDATION, (text) =>
      text.replace(/"deletion_window_in_days": \d+/, '"deletion_window_in_days": 8'),
    );
  });
}

function silent(changes: Parameters<typeof judge>[0], announcements: readonly string[] = []) {
  return judge({ base: baseOf([acme, globex], before, { announcements }), ...changes }).filter(
    ({ code }) => code === 'release-changed-silently',
  );
}

/** Tenants that are told when code and catalog change together. */
function toldOf(entries: CatalogChanges, known: readonly string[] = []): readonly (string | undefined)[] {
  const facts = anExampleCatalog(entries);
  const fresh = otherCode(foldersOf([acme, globex], facts));
  return silent({ catalog: facts, fresh }, known).map(({ location }) => location?.file);
}

function announcement(changes: JsonObject = {}): CatalogChanges {
  const entry = { id: 'security-2026-11', reason: 'A way out of the container.', kinds: ['Deployment', 'aws_kms_key'] };
  return { 'announcements/security-2026-11': { ...entry, ...changes } };
}

const EVERYBODY = ['tenants/acme.json', 'tenants/globex.json'];

test('the code change of these tests changes what it says', () => {
  const changed = filesToCompare(baseOf([], before).indexes, otherCode(before));
  expect(changed).toEqual([
    `tenants/acme/${DEPLOYMENT}`,
    `tenants/acme/${FOUNDATION}`,
    `tenants/globex/${DEPLOYMENT}`,
    `tenants/globex/${FOUNDATION}`,
  ]);
});

test('nothing is compared while the output is as before', () => {
  expect(filesToCompare(baseOf([], before).indexes, before)).toEqual([]);
  expect(silent({ fresh: before })).toEqual([]);
});

describe('a code change', () => {
  test('is told for each tenant, with the kinds and files that differ', () => {
    const found = silent({ fresh: otherCode(before) });
    expect(found.map(({ location }) => location?.file)).toEqual(EVERYBODY);
    expect(found[0]?.message).toContain('(Deployment, aws_kms_key)');
    expect(found[0]?.related?.map(({ location }) => location.file)).toEqual([
      `generated/tenants/acme/${DEPLOYMENT}`,
      `generated/tenants/acme/${FOUNDATION}`,
    ]);
    expect(DIFFERENCE_CODES.has('release-changed-silently')).toBe(true);
  });

  test.each([
    [
      'adds',
      (files: SynthesizedFolder) => renderedOtherwise(files, DEPLOYMENT, () => null),
      (one: SynthesizedFolder) => one,
    ],
    [
      'takes away',
      (one: SynthesizedFolder) => one,
      (files: SynthesizedFolder) => renderedOtherwise(files, DEPLOYMENT, () => null),
    ],
  ])('is told when it only %s a file', (_, then, now) => {
    const change = (by: (folder: SynthesizedFolder) => SynthesizedFolder) =>
      before.map((folder) => (folder.index.owner === 'tenants/globex' ? by(folder) : folder));
    const found = judge({ fresh: change(now), base: baseOf([acme, globex], change(then)) });
    expect(found.map(({ code, location }) => [code, location?.file])).toEqual([
      ['release-changed-silently', 'tenants/globex.json'],
    ]);
    expect(found[0]?.message).toContain('(Deployment)');
  });

  test('is told when only the layout of a file differs', () => {
    const fresh = before.map((folder) =>
      folder.index.owner === 'tenants/acme'
        ? renderedOtherwise(folder, DEPLOYMENT, (text) => text.replaceAll('"', "'"))
        : folder,
    );
    expect(silent({ fresh }).map(({ message }) => message)).toEqual([expect.stringContaining('(Deployment)')]);
  });

  test('is told as both kinds when an object becomes one of another kind', () => {
    const change = (folder: SynthesizedFolder) =>
      folder.index.owner === 'tenants/acme'
        ? renderedOtherwise(folder, DEPLOYMENT, (text) => text.replace('kind: "Deployment"', 'kind: "DaemonSet"'))
        : folder;
    const facts = anExampleCatalog(announcement({ kinds: ['Deployment'] }));
    expect(silent({ fresh: before.map(change), catalog: facts })).toHaveLength(1);
  });

  test('cannot be covered where a file cannot be read', () => {
    const fresh = before.map((folder) =>
      folder.index.owner === 'tenants/acme'
        ? renderedOtherwise(folder, DEPLOYMENT, () => 'kind: "Deployment"\nkind: "Deployment"\n')
        : folder,
    );
    expect(silent({ fresh, catalog: anExampleCatalog(announcement()) })).toHaveLength(1);
  });

  test('in the folders of the hub and of shared clusters is nobody’s silent change', () => {
    const fresh = before.map((folder) => {
      const [first] = folder.owner.kind === 'tenant' ? [] : folder.files;
      const path = first?.path.slice(folder.index.owner.length + 1);
      return path === undefined ? folder : renderedOtherwise(folder, path, (text) => text.replace('tenantry', 'other'));
    });
    expect(silent({ fresh })).toEqual([]);
  });
});

describe('is excused by', () => {
  test('a change of the tenant’s file, for this tenant alone', () => {
    const renamed = anExampleTenant({ displayName: 'Acme AG' });
    const fresh = otherCode(foldersOf([renamed, globex]));
    expect(silent({ tenants: [renamed, globex], fresh }).map(({ location }) => location?.file)).toEqual([
      'tenants/globex.json',
    ]);
  });

  test('a change of a catalog entry that the tenant was made of', () => {
    const tier = { ...EXAMPLE_ENTRIES['tiers/standard'], displayName: 'Standard plus' };
    expect(toldOf({ 'tiers/standard': tier })).toEqual([]);
    const cluster = { ...EXAMPLE_ENTRIES['clusters/shared-eu-1'], vpcId: 'vpc-0123456789abcdef0' };
    expect(toldOf({ 'clusters/shared-eu-1': cluster })).toEqual(['tenants/acme.json']);
  });

  test('another release, for the tenants of its ring alone', () => {
    const canary = anExampleTenant({ ring: 'canary' });
    const old = foldersOf([canary, globex]);
    const rings = RINGS.map((ring) => (ring.name === 'canary' ? { ...ring, release: '2026.10' } : ring));
    const facts = anExampleCatalog({ rings: { rings } });
    const found = judge({
      tenants: [canary, globex],
      catalog: facts,
      fresh: otherCode(foldersOf([canary, globex], facts)),
      base: baseOf([canary, globex], old),
    });
    expect(found.map(({ code, location }) => [code, location?.file])).toEqual([
      ['release-changed-silently', 'tenants/globex.json'],
    ]);
  });

  test('an announcement that covers every kind that differs', () => {
    expect(toldOf(announcement())).toEqual([]);
  });

  test('two announcements that cover the kinds together', () => {
    const second = { id: 'keys', reason: 'Keys wait longer.', kinds: ['aws_kms_key'] };
    expect(toldOf({ ...announcement({ kinds: ['Deployment'] }), 'announcements/keys': second })).toEqual([]);
  });

  test('an announcement for the tenants that differ', () => {
    expect(toldOf(announcement({ tenants: ['acme', 'globex'] }))).toEqual([]);
  });
});

describe('is not excused by', () => {
  test.each<[string, CatalogChanges]>([
    ['rings that change for others', { rings: { rings: RINGS.map((ring) => ({ ...ring, description: 'another' })) } }],
    ['new reserved ids', { 'reserved-ids': { ids: { ...EXAMPLE_ENTRIES['reserved-ids'].ids, root: 'is a user' } } }],
    [
      'an entry that no tenant was made of',
      { 'regions/us-east-1': { ...EXAMPLE_ENTRIES['regions/us-east-1'], zones: ['us-east-1c', 'us-east-1d'] } },
    ],
    ['a new entry', { 'tiers/small': { ...EXAMPLE_ENTRIES['tiers/standard'], name: 'small' } }],
    ['an announcement of other kinds', announcement({ kinds: ['Deployment', 'Service'] })],
  ])('%s', (_, entries) => {
    expect(toldOf(entries)).toEqual(EVERYBODY);
  });

  test('an announcement for other tenants', () => {
    expect(toldOf(announcement({ tenants: ['acme'] }))).toEqual(['tenants/globex.json']);
  });

  test('an announcement that stood at the base already, even one that was widened since', () => {
    expect(toldOf(announcement(), ['security-2026-11'])).toEqual(EVERYBODY);
  });

  test('an entry that only the new code reads, or reads no more', () => {
    const changed = { ...EXAMPLE_ENTRIES['regions/us-east-1'], zones: ['us-east-1c', 'us-east-1d'] };
    const facts = anExampleCatalog({ 'regions/us-east-1': changed });
    const fresh = otherCode(foldersOf([acme, globex], facts)).map((folder) => {
      if (folder.owner.kind !== 'tenant') return folder;
      const { organisation: _, ...read } = folder.index.inputs.catalog;
      const inputs = { catalog: { ...read, ...catalogHashes(facts, ['regions/us-east-1']) } };
      return renderedOtherwise(folder, DEPLOYMENT, (text) => text, inputs);
    });
    expect(silent({ catalog: facts, fresh }).map(({ location }) => location?.file)).toEqual(EVERYBODY);
  });
});

test('a new tenant changes nothing silently', () => {
  const base = baseOf([acme], foldersOf([acme]));
  expect(judge({ fresh: before, base })).toEqual([]);
});

test('an index of the base that cannot be read is told, because its folder is not judged', () => {
  const indexes = baseOf([], before).indexes.map((file) =>
    file.path === 'tenants/acme/index.json'
      ? { ...file, text: file.text.replace('"version": 1', '"version": 0') }
      : file,
  );
  const found = judge({ fresh: otherCode(before), base: baseOf([acme, globex], before, { indexes }) });
  expect(found.map(({ code, severity, location }) => [code, severity, location?.file])).toEqual([
    ['base-unavailable', 'warning', 'generated/tenants/acme/index.json'],
    ['release-changed-silently', 'error', 'tenants/globex.json'],
  ]);
});

describe('a release that a tenant ran at the base', () => {
  const canary = anExampleTenant({ ring: 'canary' });
  const base = baseOf([canary, globex], foldersOf([canary, globex]));
  const problemsWith = (entries: CatalogChanges) => {
    const facts = anExampleCatalog(entries);
    return judge({ tenants: [canary, globex], catalog: facts, base }).filter(({ code }) => code === 'release-edited');
  };
  const edited = { ...EXAMPLE_ENTRIES['releases/2026.11'], database: { postgresql: '17.8' } };

  test('may not be edited', () => {
    const [found, ...more] = problemsWith({ 'releases/2026.11': edited });
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      location: { file: 'packages/catalog/data/releases/2026.11.json' },
    });
    expect(found?.message).toContain('2026.11 was edited while acme ran it');
    expect(DIFFERENCE_CODES.has('release-edited')).toBe(false);
  });

  test('may not be edited in the change that moves its tenants away', () => {
    const rings = RINGS.map((ring) => ({ ...ring, release: '2026.10' }));
    expect(problemsWith({ rings: { rings }, 'releases/2026.11': edited })).toHaveLength(1);
  });

  test('may not be removed', () => {
    const rings = RINGS.map((ring) => ({ ...ring, release: '2026.10' }));
    const [found] = problemsWith({ rings: { rings }, 'releases/2026.11': null });
    expect(found?.message).toContain('2026.11 was removed while acme ran it');
  });

  test('names everybody who ran it', () => {
    const both = baseOf([acme, globex], before);
    const release = { ...EXAMPLE_ENTRIES['releases/2026.10'], database: { postgresql: '17.8' } };
    const found = judge({ catalog: anExampleCatalog({ 'releases/2026.10': release }), base: both });
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('while acme, globex ran it')]);
  });

  test('may get another layout, and others may be edited as long as nobody runs them', () => {
    const { name, ...rest } = EXAMPLE_ENTRIES['releases/2026.11'];
    expect(problemsWith({ 'releases/2026.11': { ...rest, name } })).toEqual([]);
    expect(
      judge({ catalog: anExampleCatalog({ 'releases/2026.11': edited }), base: baseOf([acme, globex], before) }),
    ).toEqual([]);
  });
});

test('the example catalog of these tests has no announcement', () => {
  expect(catalog.announcements.size).toBe(0);
});
