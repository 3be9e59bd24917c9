import { lstatSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { aSmallTenant, fleetFiles, fleetRoot } from '../fleet-root.ts';
import { tenantry } from '../run-cli.ts';
import { ACME, BETA, synthesizedFleet } from '../synthesized-fleet.ts';
import { filesBelow, temporaryRoot, writeFiles } from '../temporary-root.ts';

const { files, copy: synthesizedRoot, differences } = synthesizedFleet();

test('a tree that is up to date is said to be so, and nothing is touched', async () => {
  const root = synthesizedRoot();
  const times = (): readonly string[] =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => {
      const { mtimeMs, ino } = lstatSync(join(root, path));
      return `${path} ${mtimeMs} ${ino}`;
    });
  const before = times();
  const { code, stdout } = await tenantry(['-C', root, 'synth']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^nothing changed \(2 tenants, \d+ files\)\n$/);
  expect(times()).toEqual(before);
});

test('another tenant changes its own folder only', async () => {
  const root = synthesizedRoot();
  writeFiles(root, fleetFiles([aSmallTenant('gamma')]));
  const { code, stdout } = await tenantry(['-C', root, 'synth', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    outcome: 'written',
    tenants: 3,
    folders: [{ folder: 'tenants/gamma', changed: [], removed: [] }],
    diagnostics: [],
  });
  const strangers = differences(root).filter(
    (path) => !/^generated\/tenants\/gamma\/|^tenants\/gamma.json$/.test(path),
  );
  expect(strangers).toEqual([]);
});

test('a folder is repaired and told; a file that belongs to nobody is left alone, but not without a word', async () => {
  const root = synthesizedRoot();
  const folder = 'generated/tenants/acme';
  const [first = '', second = ''] = Object.keys(files()).filter((path) => path.startsWith(`${folder}/production/`));
  writeFiles(root, {
    [first]: 'edited',
    [`${folder}/stale/x.yaml`]: '',
    [`${folder}/.tenantry-7.tmp`]: 'half',
  });
  writeFiles(root, { 'generated/notes.txt': 'mine' });
  rmSync(join(root, second));
  const { code, stdout, stderr } = await tenantry(['-C', root, 'synth']);
  expect(code).toBe(0);
  expect(stderr).toContain('generated/notes.txt belongs to nobody');
  expect(stdout).toContain('tenants/acme: 1 created, 1 changed, 2 removed\n');
  expect(stdout).toContain(`  ~ ${first.slice(folder.length + 1)}\n`);
  expect(stdout).toContain(`  + ${second.slice(folder.length + 1)}\n`);
  expect(stdout).toContain('  - stale/x.yaml\n');
  expect(differences(root)).toEqual(['generated/notes.txt']);
});

test('--check writes nothing and exits with 2 where something differs', async () => {
  const root = synthesizedRoot();
  writeFiles(root, { 'generated/tenants/acme/index.json': '{}' });
  const { code, stdout } = await tenantry(['-C', root, 'synth', '--check']);
  expect(code).toBe(2);
  expect(stdout).toContain('  ~ index.json\n');
  expect(differences(root)).toEqual(['generated/tenants/acme/index.json']);
});

test('wrong input for one tenant writes nothing for anyone', async () => {
  const root = fleetRoot([ACME, BETA]);
  writeFiles(root, { 'tenants/broken.json': '{' });
  const before = filesBelow(root);
  const { code, stdout, stderr } = await tenantry(['-C', root, 'synth']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('tenants/broken.json');
  expect(filesBelow(root)).toEqual(before);
});

test('only the folders of named tenants are written', async () => {
  const root = synthesizedRoot();
  writeFiles(root, {
    'generated/tenants/acme/index.json': '1',
    'generated/tenants/beta/index.json': '2',
  });
  const { code } = await tenantry(['-C', root, 'synth', '--tenant', 'beta']);
  expect(code).toBe(0);
  expect(differences(root)).toEqual(['generated/tenants/acme/index.json']);
});

test('a tenant that does not exist is a wrong command line', async () => {
  const root = synthesizedRoot();
  const { code, stderr } = await tenantry(['-C', root, 'synth', '--tenant', 'nobody']);
  expect(code).toBe(1);
  expect(stderr).toContain('there is no tenant "nobody"');
});

test('a deleted tenant file deletes nobody', async () => {
  const root = synthesizedRoot();
  rmSync(join(root, 'tenants/beta.json'));
  const { code, stderr } = await tenantry(['-C', root, 'synth', '--tenant', 'acme']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^tenants\/beta.json error tenant-file-gone /);
  expect(differences(root)).toEqual(['tenants/beta.json']);
});

test('variables that the libraries would obey are refused, even when they are empty', async () => {
  const names = [
    'CDK8S_LEGACY_HASH',
    'CDK8S_OUTDIR',
    'CDKTF_CONTEXT_JSON',
    'SYNTH_HCL_OUTPUT',
    'TERRAFORM_BINARY_NAME',
  ];
  const root = fleetRoot([ACME]);
  const env = Object.fromEntries(names.map((name, position) => [name, position === 0 ? '' : '1']));
  const { code, stderr } = await tenantry(['-C', root, 'synth'], { env });
  expect(code).toBe(1);
  for (const name of names)
    expect(stderr).toContain(`environment-variable-set the environment variable ${name} is set`);
  expect(readdirSync(root).sort()).toEqual(['packages', 'tenants']);
});

test('a worker that is killed is told, and nothing is written', async () => {
  const root = fleetRoot([ACME, BETA]);
  const sabotage = fileURLToPath(new URL('kill-worker.mjs', import.meta.url));
  const env = { NODE_OPTIONS: `--import ${sabotage}` };
  const { code, stderr } = await tenantry(['-C', root, 'synth', '--jobs', '2'], { env });
  expect(code).toBe(1);
  expect(stderr).toContain('a worker process ended (SIGKILL) while it synthesized');
  expect(readdirSync(root).sort()).toEqual(['packages', 'tenants']);
});

test('a folder of links is neither followed nor removed', async () => {
  const root = synthesizedRoot();
  const outside = temporaryRoot();
  renameSync(join(root, 'generated'), join(outside, 'generated'));
  symlinkSync(join(outside, 'generated'), join(root, 'generated'));
  const before = filesBelow(outside);
  const { code, stderr } = await tenantry(['-C', root, 'synth']);
  expect(code).toBe(1);
  expect(stderr).toContain('generated is a symbolic link');
  expect(filesBelow(outside)).toEqual(before);
});
