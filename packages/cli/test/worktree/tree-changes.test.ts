import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTree } from '../../src/worktree/read-tree.ts';
import { blockedPlaces, ownerless, treeChanges } from '../../src/worktree/tree-changes.ts';
import { temporaryRoot } from '../temporary-root.ts';
import { freshFolder } from './fresh-folder.ts';

const ACME = freshFolder('acme', { 'a.yaml': 'a', 'x/b.yaml': 'b' });
const CURRENT = Object.fromEntries(ACME.files.map(({ path, text }) => [`generated/${path}`, text]));

test('a tree that equals a fresh synth has no changes', () => {
  expect(treeChanges([ACME], readTree(temporaryRoot(CURRENT)))).toEqual([]);
});

test('every difference is told by its kind, the index after the other files', () => {
  const tree = readTree(
    temporaryRoot({
      'generated/tenants/acme/a.yaml': 'old',
      'generated/tenants/acme/index.json': 'old',
      'generated/tenants/acme/stale.yaml': '',
      'generated/tenants/acme/gone/c.yaml': '',
      'generated/tenants/acme/.tenantry-3.tmp': '',
    }),
  );
  const [changes] = treeChanges([ACME], tree);
  expect(changes?.created.map(({ path }) => path)).toEqual(['tenants/acme/x/b.yaml']);
  expect(changes?.changed.map(({ path }) => path)).toEqual(['tenants/acme/a.yaml', 'tenants/acme/index.json']);
  expect(changes?.removed).toEqual([
    'tenants/acme/.tenantry-3.tmp',
    'tenants/acme/gone/c.yaml',
    'tenants/acme/stale.yaml',
  ]);
  expect(changes?.emptied).toEqual(['tenants/acme/gone']);
});

test('folders of other owners are left alone', () => {
  const tree = readTree(
    temporaryRoot({
      ...CURRENT,
      'generated/tenants/acme-two/a.yaml': '',
      'generated/note': '',
    }),
  );
  expect(treeChanges([ACME], tree)).toEqual([]);
  expect(ownerless([ACME], tree).map(({ location }) => location?.file)).toEqual([
    'generated/note',
    'generated/tenants/acme-two/a.yaml',
  ]);
});

test('a link in the place of a file is replaced and not written through', () => {
  const root = temporaryRoot({ ...CURRENT, outside: 'precious' });
  const link = freshFolder('acme', {
    'a.yaml': 'a',
    'x/b.yaml': 'b',
    'l.yaml': 'precious',
  });
  symlinkSync('../../../outside', join(root, 'generated/tenants/acme/l.yaml'));
  const [changes] = treeChanges([link], readTree(root));
  expect(changes?.changed.map(({ path }) => path)).toContain('tenants/acme/l.yaml');
});

test('a folder in the place of a file and a file in the place of a folder are for people to remove', () => {
  const root = temporaryRoot({ 'generated/tenants/acme/x': 'a file' });
  mkdirSync(join(root, 'generated/tenants/acme/a.yaml'));
  const tree = readTree(root);
  expect(blockedPlaces(treeChanges([ACME], tree), tree).map(({ location }) => location?.file)).toEqual([
    'generated/tenants/acme/a.yaml',
    'generated/tenants/acme/x',
  ]);
});
