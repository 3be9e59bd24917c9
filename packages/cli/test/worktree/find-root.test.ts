import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRoot } from '../../src/worktree/find-root.ts';
import { temporaryRoot } from '../temporary-root.ts';

test('the nearest folder above that holds tenants/ is the root', () => {
  const root = temporaryRoot({
    'tenants/a.json': '',
    'inner/tenants/b.json': '',
    'inner/deep/er/c': '',
  });
  expect(findRoot(undefined, join(root, 'inner/deep/er'))).toMatchObject({
    ok: true,
    value: join(root, 'inner'),
  });
  expect(findRoot(undefined, root)).toMatchObject({ ok: true, value: root });
});

test('a folder that was asked for is the root, whatever it holds', () => {
  const root = temporaryRoot({ 'tenants/a.json': '' });
  mkdirSync(join(root, 'empty'));
  expect(findRoot('empty', root)).toMatchObject({
    ok: true,
    value: join(root, 'empty'),
  });
});

test('the root is told without links', () => {
  const root = temporaryRoot({ 'real/tenants/a.json': '' });
  symlinkSync('real', join(root, 'link'));
  expect(findRoot('link', root)).toMatchObject({
    ok: true,
    value: join(root, 'real'),
  });
});

test('a root that is not a folder is a problem with a remedy', () => {
  const root = temporaryRoot({ file: '' });
  for (const asked of ['file', 'nowhere']) {
    expect(findRoot(asked, root)).toMatchObject({
      ok: false,
      errors: [{ code: 'folder-missing' }],
    });
  }
});

test('a place without any root is a problem with a remedy', () => {
  expect(findRoot(undefined, temporaryRoot())).toMatchObject({
    ok: false,
    errors: [{ code: 'folder-missing', hint: expect.stringContaining('-C') }],
  });
});
