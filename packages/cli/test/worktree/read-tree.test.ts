import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTree } from '../../src/worktree/read-tree.ts';
import { temporaryRoot } from '../temporary-root.ts';

test('a root without generated/ has an empty tree', () => {
  expect(readTree(temporaryRoot())).toMatchObject({
    files: [],
    oddities: [],
    diagnostics: [],
  });
});

test('files come sorted, with paths relative to generated/', () => {
  const root = temporaryRoot({
    'generated/b/2.json': '2',
    'generated/a.yaml': 'ü',
    'generated/.hidden': '',
  });
  expect(readTree(root).files).toEqual([
    { path: '.hidden', text: '' },
    { path: 'a.yaml', text: 'ü' },
    { path: 'b/2.json', text: '2' },
  ]);
});

test('links and pipes are oddities, and nothing behind a link is read', () => {
  const root = temporaryRoot({ 'outside/secret': '', 'generated/a/1': '' });
  symlinkSync('../../outside', join(root, 'generated/a/folder'));
  symlinkSync('../../outside/secret', join(root, 'generated/a/file'));
  execFileSync('mkfifo', [join(root, 'generated/a/pipe')]);
  expect(readTree(root)).toMatchObject({
    files: [{ path: 'a/1' }],
    oddities: ['a/file', 'a/folder', 'a/pipe'],
  });
});

test('a file that is not UTF-8 is an oddity; the replacement character itself is text', () => {
  const root = temporaryRoot({ 'generated/good': '\ufffd' });
  writeFileSync(join(root, 'generated/bad'), Buffer.from([0x61, 0xff]));
  expect(readTree(root)).toMatchObject({
    files: [{ path: 'good' }],
    oddities: ['bad'],
  });
});

test('a byte order mark is seen', () => {
  expect(readTree(temporaryRoot({ 'generated/a': '\ufeffx' })).files[0]?.text).toBe('\ufeffx');
});

test('an enormous file is not read', () => {
  const root = temporaryRoot({ 'generated/a': '' });
  truncateSync(join(root, 'generated/a'), 1024 ** 3);
  expect(readTree(root).oddities).toEqual(['a']);
});

test('what an interrupted synth left is told apart', () => {
  const root = temporaryRoot({
    'generated/t/.tenantry-12.tmp': 'half',
    'generated/t/.tenantry-x.tmp': '',
  });
  expect(readTree(root)).toMatchObject({
    temporaries: ['t/.tenantry-12.tmp'],
    files: [{ path: 't/.tenantry-x.tmp' }],
  });
});

test('generated/ as a link is not followed', () => {
  const root = temporaryRoot({ 'real/a': '' });
  symlinkSync('real', join(root, 'generated'));
  expect(readTree(root)).toMatchObject({
    files: [],
    diagnostics: [{ code: 'file-not-regular' }],
  });
});

test('empty folders are seen', () => {
  const root = temporaryRoot();
  mkdirSync(join(root, 'generated/a/b'), { recursive: true });
  expect(readTree(root).folders).toEqual(['a', 'a/b']);
});
