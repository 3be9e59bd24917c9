import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogFiles } from '../../src/worktree/read-catalog-files.ts';
import { temporaryRoot } from '../temporary-root.ts';

test('a root that brings a catalog is read from it and from nowhere else', () => {
  const root = temporaryRoot({
    'packages/catalog/data/rings.json': '1',
    'packages/catalog/data/tiers/standard.json': '2',
    'packages/catalog/data/.note': '',
  });
  const { files, diagnostics } = readCatalogFiles(root);
  expect(files.map(({ path }) => path)).toEqual([
    'packages/catalog/data/rings.json',
    'packages/catalog/data/tiers/standard.json',
  ]);
  expect(diagnostics).toEqual([]);
});

test("a root without a catalog gets the program's own, under the same paths", () => {
  const { files, diagnostics } = readCatalogFiles(temporaryRoot());
  expect(diagnostics).toEqual([]);
  expect(files.map(({ path }) => path)).toContain('packages/catalog/data/organisation.json');
  expect(files.every(({ path }) => path.startsWith('packages/catalog/data/'))).toBe(true);
});

test('a catalog that is a link is a problem and not a reason to use another one', () => {
  const root = temporaryRoot({ 'packages/catalog/package.json': '{}' });
  symlinkSync('nowhere', join(root, 'packages/catalog/data'));
  expect(readCatalogFiles(root)).toMatchObject({
    files: [],
    diagnostics: [{ code: 'file-not-regular' }],
  });
});

test('a root in which packages is a file has no catalog of its own', () => {
  expect(readCatalogFiles(temporaryRoot({ packages: '' })).diagnostics).toEqual([]);
});

test('folders deeper than the catalog has them are told', () => {
  const root = temporaryRoot({
    'packages/catalog/data/tiers/old/standard.json': '2',
  });
  expect(readCatalogFiles(root).diagnostics).toMatchObject([
    {
      code: 'file-unexpected',
      location: { file: 'packages/catalog/data/tiers/old' },
    },
  ]);
});
