import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readTenantFiles } from '../../src/worktree/read-tenant-files.ts';
import { temporaryRoot } from '../temporary-root.ts';

function problemsOf(root: string): readonly string[] {
  return readTenantFiles(root).diagnostics.map(({ code, location }) => `${code} ${location?.file}`);
}

test('files come sorted by name, with their bytes', () => {
  const root = temporaryRoot({
    'tenants/b.json': 'b',
    'tenants/a.json': 'a',
    'tenants/a-b.json': 'ab',
  });
  const { files, diagnostics } = readTenantFiles(root);
  expect(files.map(({ path, bytes }) => `${path} ${Buffer.from(bytes)}`)).toEqual([
    'tenants/a-b.json ab',
    'tenants/a.json a',
    'tenants/b.json b',
  ]);
  expect(diagnostics).toEqual([]);
});

test('a symbolic link is not followed', () => {
  const root = temporaryRoot({ 'tenants/a.json': '{}', 'secret.json': '{}' });
  symlinkSync('../secret.json', join(root, 'tenants/link.json'));
  symlinkSync('nowhere', join(root, 'tenants/dangling.json'));
  expect(problemsOf(root)).toEqual(['file-not-regular tenants/dangling.json', 'file-not-regular tenants/link.json']);
  expect(readTenantFiles(root).files.map(({ path }) => path)).toEqual(['tenants/a.json']);
});

test('a named pipe is not waited for', () => {
  const root = temporaryRoot({ 'tenants/a.json': '{}' });
  execFileSync('mkfifo', [join(root, 'tenants/pipe.json')]);
  expect(readTenantFiles(root).diagnostics[0]?.message).toBe('tenants/pipe.json is a named pipe');
});

test('a socket is not read', async () => {
  const root = temporaryRoot({ 'tenants/a.json': '{}' });
  const server = createServer().listen(join(root, 'tenants/s.json'));
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  expect(readTenantFiles(root).diagnostics[0]?.message).toBe('tenants/s.json is a socket');
});

test('a folder with the name of a file is a problem', () => {
  const root = temporaryRoot({ 'tenants/x.json/y.json': '{}' });
  expect(readTenantFiles(root).diagnostics[0]?.message).toBe('tenants/x.json is a folder');
});

test('a second name of the same file is a problem', () => {
  const root = temporaryRoot({
    'tenants/a.json': '{}',
    'elsewhere.json': '{}',
  });
  linkSync(join(root, 'elsewhere.json'), join(root, 'tenants/b.json'));
  expect(problemsOf(root)).toEqual(['file-not-regular tenants/b.json']);
});

test('a file that is too large is not read', () => {
  const root = temporaryRoot({
    'tenants/a.json': '{}',
    'tenants/large.json': '',
  });
  truncateSync(join(root, 'tenants/large.json'), 256 * 1024 + 1);
  expect(problemsOf(root)).toEqual(['file-too-large tenants/large.json']);
  truncateSync(join(root, 'tenants/large.json'), 256 * 1024);
  expect(problemsOf(root)).toEqual([]);
});

test('names that differ only in case collide, whatever the script', () => {
  const root = temporaryRoot({
    'tenants/Acme.json': '{}',
    'tenants/acme.json': '{}',
    'tenants/ÄB.json': '{}',
  });
  writeFileSync(join(root, 'tenants/a\u0308b.json'), '{}');
  const { diagnostics } = readTenantFiles(root);
  expect(diagnostics.map(({ code }) => code)).toEqual(['file-name-collides', 'file-name-collides']);
  expect(diagnostics[0]?.related?.[0]?.location.file).toBe('tenants/Acme.json');
});

test('entries that nothing reads are told, except those that begin with a dot', () => {
  const root = temporaryRoot({
    'tenants/a.json': '{}',
    'tenants/b.json.bak': '{}',
    'tenants/c.JSON': '{}',
    'tenants/README.md': '',
    'tenants/old/d.json': '{}',
    'tenants/.records/a/1.json': '{}',
    'tenants/.gitkeep': '',
  });
  expect(problemsOf(root)).toEqual([
    'file-unexpected tenants/README.md',
    'file-unexpected tenants/b.json.bak',
    'file-unexpected tenants/c.JSON',
    'file-unexpected tenants/old',
  ]);
});

test('a name that is not UTF-8 is a problem and not a crash', () => {
  const root = temporaryRoot({ 'tenants/a.json': '{}' });
  writeFileSync(Buffer.concat([Buffer.from(`${root}/tenants/`), Buffer.from([0xff]), Buffer.from('.json')]), '{}');
  expect(readTenantFiles(root).diagnostics.map(({ code }) => code)).toEqual(['file-unexpected']);
});

test('a name cannot write to the terminal', () => {
  const root = temporaryRoot({ 'tenants/\u001b[31m.txt': '' });
  expect(readTenantFiles(root).diagnostics[0]?.message).not.toContain('\u001b');
});

test('a root without tenants/ is a problem with a remedy', () => {
  const root = temporaryRoot();
  expect(problemsOf(root)).toEqual(['folder-missing tenants']);
  expect(readTenantFiles(root).diagnostics[0]?.hint).toContain('-C');
});

test('an empty tenants/ is a problem', () => {
  const root = temporaryRoot();
  mkdirSync(join(root, 'tenants'));
  expect(readTenantFiles(root).diagnostics[0]?.message).toContain('holds no tenant file');
});

test('tenants/ itself must not be a link', () => {
  const root = temporaryRoot({ 'real/a.json': '{}' });
  symlinkSync('real', join(root, 'tenants'));
  expect(readTenantFiles(root)).toMatchObject({
    files: [],
    diagnostics: [{ code: 'file-not-regular' }],
  });
});

test('tenants as a file is a problem', () => {
  expect(problemsOf(temporaryRoot({ tenants: '' }))).toEqual(['file-not-regular tenants']);
});

test('every problem is told at once', () => {
  const root = temporaryRoot({
    'tenants/B.json': '{}',
    'tenants/b.json': '{}',
    'tenants/x.txt': '',
  });
  symlinkSync('b.json', join(root, 'tenants/l.json'));
  expect(problemsOf(root)).toHaveLength(3);
});
