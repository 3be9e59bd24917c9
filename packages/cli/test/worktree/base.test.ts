import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type Base, findBase } from '../../src/worktree/find-base.ts';
import { readBase } from '../../src/worktree/read-base.ts';
import { temporaryRoot, writeFiles } from '../temporary-root.ts';

function git(folder: string, ...args: readonly string[]): string {
  const settings = ['-c', 'user.name=t', '-c', 'user.email=t@t.example', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...settings, ...args], {
    cwd: folder,
    stdio: 'pipe',
    encoding: 'utf8',
  }).trim();
}

function commit(folder: string, files: Readonly<Record<string, string>>): string {
  writeFiles(folder, files);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'change');
  return git(folder, 'rev-parse', 'HEAD');
}

function repository(files: Readonly<Record<string, string>>): string {
  const root = temporaryRoot();
  git(root, 'init', '-q');
  commit(root, files);
  return root;
}

async function found(root: string, asked?: string): Promise<Base> {
  const search = await findBase(root, asked, false);
  if (!search.found) throw new Error(search.problem.message);
  return search.base;
}

test('the base is where the branch left the default branch', async () => {
  const root = repository({ 'tenants/a.json': '1' });
  const start = git(root, 'rev-parse', 'HEAD');
  git(root, 'checkout', '-q', '-b', 'feature');
  commit(root, { 'tenants/a.json': '2' });
  git(root, 'checkout', '-q', 'main');
  commit(root, { 'tenants/b.json': '1' });
  git(root, 'checkout', '-q', 'feature');
  expect(await found(root)).toEqual({ commit: start, prefix: '' });
});

test("the remote's default branch counts before a local one", async () => {
  const upstream = repository({ 'tenants/a.json': '1' });
  git(upstream, 'branch', '-m', 'trunk');
  const root = join(temporaryRoot(), 'clone');
  git('.', 'clone', '-q', upstream, root);
  const start = git(root, 'rev-parse', 'HEAD');
  commit(root, { 'tenants/a.json': '2' });
  git(root, 'branch', 'main');
  expect((await found(root)).commit).toBe(start);
});

test('a revision that was asked for is the base', async () => {
  const root = repository({ 'tenants/a.json': '1' });
  const first = git(root, 'rev-parse', 'HEAD');
  commit(root, { 'tenants/a.json': '2' });
  expect((await found(root, 'HEAD~1')).commit).toBe(first);
});

test('a revision that looks like an option is only a revision that does not exist', async () => {
  const root = repository({ 'tenants/a.json': '1' });
  for (const asked of ['--output=/tmp/x', '-h', '', 'a b', 'HEAD:tenants']) {
    const search = await findBase(root, asked, false);
    expect(search).toMatchObject({
      found: false,
      problem: { code: 'base-unavailable', severity: 'error' },
    });
  }
});

test('a folder outside of any repository is a warning that says what is not judged', async () => {
  const search = await findBase(temporaryRoot(), undefined, true);
  expect(search).toMatchObject({
    problem: {
      severity: 'warning',
      message: expect.stringMatching(/not in a git repository: removed tenants.*not judged/),
    },
  });
});

test('a repository without a commit is a warning', async () => {
  const root = temporaryRoot();
  git(root, 'init', '-q');
  expect(await findBase(root, undefined, false)).toMatchObject({
    problem: { severity: 'warning' },
  });
});

test('a repository without a default branch is a warning that names --base', async () => {
  const root = repository({ 'tenants/a.json': '1' });
  git(root, 'branch', '-m', 'work');
  expect(await findBase(root, undefined, true)).toMatchObject({
    problem: { severity: 'warning', hint: expect.stringContaining('--base') },
  });
});

test('a clone too shallow to know is an error in CI, with the remedy', async () => {
  const upstream = repository({ 'tenants/a.json': '1' });
  git(upstream, 'checkout', '-q', '-b', 'feature');
  commit(upstream, { 'tenants/a.json': '2' });
  git(upstream, 'checkout', '-q', 'main');
  const root = join(temporaryRoot(), 'clone');
  git('.', 'clone', '-q', '--depth', '1', '--branch', 'feature', `file://${upstream}`, root);
  expect(await findBase(root, undefined, true)).toMatchObject({
    problem: {
      severity: 'error',
      hint: expect.stringContaining('fetch-depth: 0'),
    },
  });
  expect(await findBase(root, undefined, false)).toMatchObject({
    problem: { severity: 'warning' },
  });
});

test('histories that never met are told', async () => {
  const root = repository({ 'tenants/a.json': '1' });
  git(root, 'checkout', '-q', '--orphan', 'other');
  commit(root, { 'tenants/a.json': '2' });
  expect(await findBase(root, undefined, false)).toMatchObject({
    problem: { message: expect.stringContaining('no common ancestor') },
  });
});

test('files are read from the commit, whatever the worktree holds', async () => {
  const root = repository({
    'tenants/a.json': 'committed',
    'tenants/b.json': '',
    'tenants/c.json': 'x\n'.repeat(9),
    'tenants/.records/a.json': 'ignored',
    'tenants/notes.txt': 'ignored',
    'generated/tenants/a/index.json': '{"a":"ü"}',
    'generated/tenants/a/x.yaml': 'x',
    'packages/catalog/data/announcements/2026-11-fix.json': '{}',
    'packages/catalog/data/rings.json': '{}',
  });
  const base = await found(root);
  writeFiles(root, { 'tenants/a.json': 'edited' });
  rmSync(join(root, 'generated'), { recursive: true });
  const reading = await readBase(root, base);
  expect(reading.tenantFiles.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
    ['tenants/a.json', 'committed'],
    ['tenants/b.json', ''],
    ['tenants/c.json', 'x\n'.repeat(9)],
  ]);
  expect(reading.indexes).toEqual([{ path: 'tenants/a/index.json', text: '{"a":"ü"}' }]);
  expect(reading.announcements).toEqual(['2026-11-fix']);
  expect(await reading.readTreeFiles(['tenants/a/x.yaml', 'tenants/a/none.yaml'])).toEqual([
    { path: 'tenants/a/x.yaml', text: 'x' },
  ]);
});

test('a root below the top of the repository is read there', async () => {
  const top = repository({
    'tenants/wrong.json': '',
    'fleets/one two/tenants/a.json': '1',
  });
  const root = join(top, 'fleets/one two');
  const base = await found(root);
  expect(base.prefix).toBe('fleets/one two/');
  expect((await readBase(root, base)).tenantFiles.map(({ path }) => path)).toEqual(['tenants/a.json']);
});

test('a base without any of the folders is empty', async () => {
  const root = repository({ README: '' });
  mkdirSync(join(root, 'tenants'));
  expect(await readBase(root, await found(root))).toMatchObject({
    tenantFiles: [],
    indexes: [],
    announcements: [],
  });
});

test('names with quotes, line breaks and brackets are read as they are', async () => {
  const root = repository({ 'tenants/"a"\n[b].json': '1' });
  expect((await readBase(root, await found(root))).tenantFiles[0]?.path).toBe('tenants/"a"\n[b].json');
});

test('a hook that points git elsewhere does not mislead us', async () => {
  const root = repository({ 'tenants/a.json': '1' });
  const other = repository({ 'tenants/b.json': '1' });
  vi.stubEnv('GIT_DIR', join(other, '.git'));
  const { commit: base } = await found(root);
  vi.unstubAllEnvs();
  expect(base).toBe(git(root, 'rev-parse', 'HEAD'));
});

test('without git there is a warning', async () => {
  const root = repository({ 'tenants/a.json': '1' });
  vi.stubEnv('PATH', '/nowhere');
  const search = await findBase(root, undefined, false);
  vi.unstubAllEnvs();
  expect(search).toMatchObject({
    problem: {
      severity: 'warning',
      message: expect.stringContaining('git is not installed'),
    },
  });
});
