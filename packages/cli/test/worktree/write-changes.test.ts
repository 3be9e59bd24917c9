import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from '@tenantry/synth';
import { expect, onTestFinished, test } from 'vitest';
import { readTree } from '../../src/worktree/read-tree.ts';
import { treeChanges } from '../../src/worktree/tree-changes.ts';
import { writeChanges } from '../../src/worktree/write-changes.ts';
import { filesBelow, temporaryRoot } from '../temporary-root.ts';
import { freshFolder } from './fresh-folder.ts';

function write(root: string, fresh: readonly SynthesizedFolder[]): readonly Diagnostic[] {
  return writeChanges(root, treeChanges(fresh, readTree(root)));
}

function expected(fresh: readonly SynthesizedFolder[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fresh.flatMap(({ files }) => files.map(({ path, text }) => [path, text])));
}

test('an empty root gets the whole tree', () => {
  const root = temporaryRoot();
  const fresh = [freshFolder('acme', { 'x/y/a.yaml': 'a' }), freshFolder('beta', { 'b.yaml': 'ü\ufffd' })];
  expect(write(root, fresh)).toEqual([]);
  expect(filesBelow(join(root, 'generated'))).toEqual(expected(fresh));
});

test('stale files, temporaries and emptied folders are removed', () => {
  const folder = 'generated/tenants/acme';
  const root = temporaryRoot({
    [`${folder}/old/deep/a.yaml`]: '',
    [`${folder}/.tenantry-0.tmp`]: '',
  });
  symlinkSync('/etc', join(root, folder, 'link'));
  mkdirSync(join(root, folder, 'void/inner'), { recursive: true });
  const fresh = [freshFolder('acme', { 'b.yaml': 'b' })];
  expect(write(root, fresh)).toEqual([]);
  expect(filesBelow(join(root, 'generated'))).toEqual(expected(fresh));
  expect(readTree(root)).toMatchObject({
    oddities: [],
    folders: ['tenants', 'tenants/acme'],
  });
});

test('files that do not change keep their time and their inode', () => {
  const root = temporaryRoot();
  write(root, [freshFolder('acme', { 'a.yaml': 'a', 'b.yaml': 'b' })]);
  const same = join(root, 'generated/tenants/acme/a.yaml');
  utimesSync(same, 1, 1);
  const before = lstatSync(same);
  write(root, [freshFolder('acme', { 'a.yaml': 'a', 'b.yaml': 'new' })]);
  expect(lstatSync(same)).toMatchObject({
    mtimeMs: before.mtimeMs,
    ino: before.ino,
  });
  expect(readFileSync(join(root, 'generated/tenants/acme/b.yaml'), 'utf8')).toBe('new');
});

test('a file is replaced and never rewritten, so that its reader sees the old or the new bytes', () => {
  const root = temporaryRoot();
  write(root, [freshFolder('acme', { 'a.yaml': 'old' })]);
  const before = lstatSync(join(root, 'generated/tenants/acme/a.yaml')).ino;
  write(root, [freshFolder('acme', { 'a.yaml': 'new' })]);
  expect(lstatSync(join(root, 'generated/tenants/acme/a.yaml')).ino).not.toBe(before);
});

test('a link that leads out of the root is neither followed nor written through', () => {
  const root = temporaryRoot({ 'outside/a.yaml': 'precious' });
  mkdirSync(join(root, 'root/generated/tenants'), { recursive: true });
  symlinkSync('../../../outside', join(root, 'root/generated/tenants/acme'));
  const [problem] = write(join(root, 'root'), [freshFolder('acme', { 'a.yaml': 'a' })]);
  expect(problem).toMatchObject({
    code: 'file-not-regular',
    location: { file: 'generated/tenants/acme' },
  });
  expect(filesBelow(join(root, 'outside'))).toEqual({ 'a.yaml': 'precious' });
});

test('a link in the place of a file is replaced', () => {
  const root = temporaryRoot({ outside: 'precious' });
  mkdirSync(join(root, 'generated/tenants/acme'), { recursive: true });
  symlinkSync('../../../outside', join(root, 'generated/tenants/acme/a.yaml'));
  expect(write(root, [freshFolder('acme', { 'a.yaml': 'a' })])).toEqual([]);
  expect(readFileSync(join(root, 'outside'), 'utf8')).toBe('precious');
  expect(lstatSync(join(root, 'generated/tenants/acme/a.yaml')).isFile()).toBe(true);
});

test('a file that belongs to nobody else keeps its place when the folder cannot be made', () => {
  const root = temporaryRoot({ 'generated/tenants': 'a file' });
  const [problem] = write(root, [freshFolder('acme', { 'a.yaml': 'a' })]);
  expect(problem).toMatchObject({ code: 'file-not-regular' });
  expect(filesBelow(root)).toEqual({ 'generated/tenants': 'a file' });
});

test('a name that is too long changes nothing', () => {
  const root = temporaryRoot();
  write(root, [freshFolder('acme', { 'a.yaml': 'a' })]);
  const before = filesBelow(root);
  const problems = write(root, [
    freshFolder('acme', {
      'a.yaml': 'new',
      [`${'x'.repeat(300)}/b.yaml`]: 'b',
    }),
  ]);
  expect(problems).toMatchObject([{ code: 'file-system', message: expect.stringContaining('ENAMETOOLONG') }]);
  expect(filesBelow(root)).toEqual(before);
});

/** Mounts a file system of its own, or says that this machine does not let us. */
function mounted(options: string): string | null {
  const root = temporaryRoot();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', root], {
      stdio: 'pipe',
    });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', root]));
  return root;
}

test('a full disk leaves the old tree as it was, without leftovers', ({ skip }) => {
  const root = mounted('size=256k');
  if (root === null) return skip('mounting needs root');
  const old = [freshFolder('acme', { 'a.yaml': 'a' }), freshFolder('beta', { 'b.yaml': 'b' })];
  write(root, old);
  const large = 'x'.repeat(60_000);
  const files = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`${number}/large.yaml`, large]));
  const problems = write(root, [freshFolder('acme', { 'a.yaml': 'new' }), freshFolder('beta', files)]);
  expect(problems).toMatchObject([
    {
      code: 'file-system',
      message: expect.stringContaining('no space is left on the device (ENOSPC)'),
    },
  ]);
  expect(filesBelow(join(root, 'generated'))).toEqual(expected(old));
  expect(readTree(root).folders).toEqual(['tenants', 'tenants/acme', 'tenants/beta']);
});

test('a read-only disk is told in words', ({ skip }) => {
  const root = mounted('size=256k');
  if (root === null) return skip('mounting needs root');
  write(root, [freshFolder('acme', { 'a.yaml': 'a' })]);
  execFileSync('mount', ['-o', 'remount,ro', root]);
  const problems = write(root, [freshFolder('acme', { 'a.yaml': 'new' })]);
  expect(problems).toMatchObject([
    {
      message: expect.stringContaining('the file system is read-only (EROFS)'),
    },
  ]);
});

test('whatever the moment of a kill, every file is whole, no index runs ahead, and the next write ends it', async () => {
  const root = temporaryRoot();
  const writer = fileURLToPath(new URL('endless-writer.js', import.meta.url));
  let version = 0;
  let interrupted = 0;
  for (let round = 0; round < 12; round += 1) {
    const child = fork(writer);
    child.send({ root, version });
    await once(child, 'message');
    await sleep(40 + round * 3.7);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const { files, temporaries } = readTree(root);
    expect(files.every(({ text }) => text.endsWith('.'))).toBe(true);
    const versions = files.map(({ text }) => Number.parseInt(text, 10));
    for (const name of ['acme', 'beta']) {
      const own = files.filter(({ path }) => path.startsWith(`tenants/${name}/`));
      const index = own.find(({ path }) => path.endsWith('/index.json'));
      const oldest = Math.min(...own.map(({ text }) => Number.parseInt(text, 10)));
      if (index !== undefined) expect(Number.parseInt(index.text, 10)).toBeLessThanOrEqual(oldest);
    }
    if (temporaries.length > 0 || new Set(versions).size > 1) interrupted += 1;
    version = Math.max(0, ...versions);
  }
  expect(interrupted, 'no kill met a writer at work').toBeGreaterThan(0);

  const goal = [freshFolder('acme', { f1: 'end' }), freshFolder('beta', { f1: 'end' })];
  expect(write(root, goal)).toEqual([]);
  expect(filesBelow(join(root, 'generated'))).toEqual(expected(goal));
});
