import { expect, test } from 'vitest';
import { DIFFERENCE_CODES, goneTenants, tenantFolders } from '../src/index.ts';
import { acme, filesOf, foldersOf, globex, judge } from './a-state.ts';

test('a folder whose tenant file is gone is told once, with the file to restore', () => {
  const files = filesOf(foldersOf([acme, globex]));
  const found = judge({ tenants: [acme], tree: { files, oddities: [] } }).filter(
    ({ code }) => code === 'tenant-file-gone',
  );
  expect(found.map(({ location }) => location?.file)).toEqual(['tenants/globex.json']);
  expect(found[0]?.hint).toContain('lifecycle');
});

test('is wrong input, which beats differences of the tree', () => {
  expect(DIFFERENCE_CODES.has('tenant-file-gone')).toBe(false);
});

test('folders are those that hold a file, and nothing else below generated/', () => {
  const paths = [
    'tenants/b/index.json',
    'tenants/a/x/y.yaml',
    'tenants/notes.txt',
    'clusters/c/index.json',
    'tenantsx/d/e',
  ];
  const folders = tenantFolders({ files: paths.map((path) => ({ path, text: '' })), oddities: ['tenants/link'] });
  expect([...new Set(folders)]).toEqual(['b', 'a']);
});

test('nobody is gone while every folder has its file', () => {
  expect(goneTenants([acme, globex], ['globex', 'acme'])).toEqual([]);
});
