import { diagnosticsOf, type SourceFile } from '@tenantry/diagnostic';
import { expect, it } from 'vitest';
import { CATALOG_FOLDER, parseCatalog } from '../src/index.ts';
import { dataFiles, fileOf, textFile, withChanges, without } from './data-files.ts';

const problemsOf = (sources: readonly SourceFile[]) => diagnosticsOf(parseCatalog(sources));

it('reads the catalog of this repository', () => {
  expect(problemsOf(dataFiles())).toEqual([]);
});

it('reads the same catalog from files in any order', () => {
  const one = parseCatalog(dataFiles());
  const other = parseCatalog([...dataFiles()].reverse());
  if (!one.ok || !other.ok) throw new Error('the catalog is valid');
  expect([...other.value.releases.keys()]).toEqual([...one.value.releases.keys()]);
  expect([...other.value.regions.keys()]).toEqual([...one.value.regions.keys()].sort());
});

it('keeps the name, file and value of an entry', () => {
  const catalog = parseCatalog(dataFiles());
  if (!catalog.ok) throw new Error('the catalog is valid');
  const tier = catalog.value.tiers.get('standard');
  expect(tier?.name).toBe('tiers/standard');
  expect(tier?.file).toBe('packages/catalog/data/tiers/standard.json');
  expect(tier?.value.displayName).toBe('Standard');
});

it('names every entry that no catalog can be without', () => {
  const problems = problemsOf([]);
  expect(problems.map((one) => [one.code, one.location?.file])).toEqual([
    ['catalog-entry-missing', `${CATALOG_FOLDER}/organisation.json`],
    ['catalog-entry-missing', `${CATALOG_FOLDER}/ranges.json`],
    ['catalog-entry-missing', `${CATALOG_FOLDER}/reserved-ids.json`],
    ['catalog-entry-missing', `${CATALOG_FOLDER}/rings.json`],
  ]);
});

it.each([
  ['a folder that no kind of entry has', 'tires/standard.json'],
  ['a folder inside a folder', 'tiers/old/standard.json'],
  ['an entry that stands alone, in a folder', 'organisation/organisation.json'],
  ['an entry of a folder, beside the folders', 'standard.json'],
  ['a file that is not JSON', 'tiers/standard.yaml'],
  ['a name of every JavaScript object', 'constructor/standard.json'],
])('refuses %s', (_, path) => {
  const stray = { path: `${CATALOG_FOLDER}/${path}`, bytes: new Uint8Array() };
  const problems = problemsOf([...dataFiles(), stray]);
  expect(problems.map((one) => [one.code, one.location?.file])).toEqual([['file-unexpected', stray.path]]);
});

it('does not call an entry missing whose file is broken', () => {
  const problems = problemsOf([...without('regions/eu-central-1'), textFile('regions/eu-central-1', '{')]);
  expect(new Set(problems.map((one) => one.location?.file))).toEqual(
    new Set([`${CATALOG_FOLDER}/regions/eu-central-1.json`]),
  );
});

it('judges the other entries while one that every catalog needs is broken', () => {
  const broken = withChanges('tiers/standard', { '/environments/staging/replicas/min': 5 }).filter(
    (file) => !file.path.endsWith('/rings.json'),
  );
  const problems = problemsOf([...broken, textFile('rings', '[]')]);
  expect(new Set(problems.map((one) => one.location?.file))).toEqual(
    new Set([`${CATALOG_FOLDER}/rings.json`, `${CATALOG_FOLDER}/tiers/standard.json`]),
  );
});

it('tells all errors of all files at once, in the order of files', () => {
  const sources = [
    ...without('rings').filter((file) => !file.path.endsWith('/us-east-1.json')),
    fileOf('rings', { rings: [{ name: 'general', release: '1999.12', description: 'everybody', color: 'red' }] }),
    fileOf('regions/us-east-1', { name: 'us-east-1', cloud: 'azure', jurisdictions: ['us'], zones: ['us-east-1a'] }),
  ];
  const problems = problemsOf(sources);
  expect(problems.map((one) => [one.location?.file.slice(CATALOG_FOLDER.length + 1), one.location?.pointer])).toEqual([
    ['regions/us-east-1.json', '/cloud'],
    ['regions/us-east-1.json', '/zones'],
    ['rings.json', '/rings/0/color'],
  ]);
});

it('says where a value stands that does not match its schema', () => {
  const problems = problemsOf(withChanges('organisation', { '/hub/account': 111122223333 }));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    code: 'schema-mismatch',
    value: '111122223333',
    location: { file: `${CATALOG_FOLDER}/organisation.json`, pointer: '/hub/account', line: expect.any(Number) },
  });
});

it('refuses text that a consumer would evaluate', () => {
  const changes = { '/settings/CHATBOT_GREETING/default': '%{ if true }x%{ endif }' };
  const problems = problemsOf(withChanges('applications/file-server', changes));
  expect(problems.map((one) => [one.code, one.location?.pointer])).toEqual([
    ['text-template', '/settings/CHATBOT_GREETING/default'],
  ]);
});

it('refuses a key that stands twice', () => {
  const problems = problemsOf([
    ...without('reserved-ids'),
    textFile('reserved-ids', '{ "ids": { "data": "is a stack", "data": "is a stack" } }'),
  ]);
  expect(problems.map((one) => one.code)).toEqual(['json-duplicate-key']);
});
