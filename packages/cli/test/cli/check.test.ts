import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tenantry } from '../run-cli.ts';
import { synthesizedFleet } from '../synthesized-fleet.ts';
import { temporaryRoot, writeFiles } from '../temporary-root.ts';

const FILE = 'generated/tenants/acme/index.json';

const { files, copy } = synthesizedFleet();

function git(root: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], { cwd: root, stdio: 'pipe' });
}

/** A repository whose only commit holds the synthesized tree. */
function repository(): string {
  const root = copy();
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'first');
  return root;
}

test('a fresh tree passes, and it is said what it was compared with', async () => {
  const { code, stdout, stderr } = await tenantry(['-C', repository(), 'check']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^the tree is whole, fresh and isolated \(2 tenants, \d+ files, compared with [0-9a-f]{12}\)\n$/,
  );
});

test('whatever happened to a file is found and named; what cannot be judged outside of a repository is said', async () => {
  const root = copy();
  const [edited = '', missing = '', truncated = '', empty = ''] = Object.keys(files()).filter((path) =>
    path.startsWith('generated/tenants/acme/'),
  );
  writeFiles(root, {
    [edited]: `${files()[edited]} `,
    'generated/note.txt': '',
    'generated/tenants/acme/.hidden': '',
    'generated/tenants/beta/.tenantry-3.tmp': '',
  });
  rmSync(join(root, missing));
  truncateSync(join(root, truncated), 40);
  truncateSync(join(root, empty));
  symlinkSync('/etc/passwd', join(root, 'generated/tenants/acme/link.yaml'));
  const { code, stdout } = await tenantry(['-C', root, 'check']);
  expect(code).toBe(2);
  for (const name of [edited, missing, truncated, empty]) expect(stdout).toContain(name);
  for (const name of ['note.txt', '.hidden', 'link.yaml', '.tenantry-3.tmp']) expect(stdout).toContain(name);
  expect(stdout).toContain('run `tenantry synth`');
  expect(stdout).toMatch(/^warning base-unavailable .* are not judged$/m);
});

test('a deleted tenant file is wrong input, and the remedy is told', async () => {
  const root = repository();
  rmSync(join(root, 'tenants/beta.json'));
  const { code, stdout } = await tenantry(['-C', root, 'check']);
  expect(code).toBe(1);
  expect(stdout).toContain('"state": "suspended"');
});

test('a tenant that disappears with its folder is missed all the same', async () => {
  const root = repository();
  rmSync(join(root, 'tenants/beta.json'));
  rmSync(join(root, 'generated/tenants/beta'), { recursive: true });
  const { code, stdout } = await tenantry(['-C', root, 'check']);
  expect(code).toBe(1);
  expect(stdout).toContain('tenant-removed');
});

test('wrong input beats a difference', async () => {
  const root = copy();
  writeFiles(root, { [FILE]: '', 'tenants/broken.json': '{' });
  const { code, stdout } = await tenantry(['-C', root, 'check']);
  expect(code).toBe(1);
  expect(stdout).toContain('json-syntax');
});

test('a clone too shallow to judge fails in CI and says how to fetch more', async () => {
  const upstream = repository();
  git(upstream, 'checkout', '-q', '-b', 'feature');
  git(upstream, 'commit', '-q', '--allow-empty', '-m', 'second');
  git(upstream, 'checkout', '-q', 'main');
  const root = join(temporaryRoot(), 'clone');
  git('/', 'clone', '-q', '--depth', '1', '--branch', 'feature', `file://${upstream}`, root);
  const { code, stdout } = await tenantry(['-C', root, 'check'], {
    env: { CI: 'true' },
  });
  expect(code).toBe(1);
  expect(stdout).toContain('fetch-depth: 0');
});

test('differences annotate the pull request', async () => {
  const root = copy();
  rmSync(join(root, FILE));
  const { code, stdout } = await tenantry(['-C', root, 'check', '--format', 'github']);
  expect(code).toBe(2);
  expect(stdout).toMatch(new RegExp(`^::error file=${FILE},.*title=tree-missing-file::`, 'm'));
});
