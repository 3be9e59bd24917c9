import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aTenantFile } from '@tenantry/testing';
import { expect, test } from 'vitest';
import { aSmallTenant, fleetFiles, fleetRoot } from '../fleet-root.ts';
import { tenantry } from '../run-cli.ts';
import { filesBelow, temporaryRoot, writeFiles } from '../temporary-root.ts';

test('a fleet without problems is said to have none', async () => {
  expect(await tenantry(['-C', fleetRoot(), 'validate'])).toEqual({
    code: 0,
    stdout: '1 tenant file: no problems\n',
    stderr: '',
  });
});

test('quiet means that nothing is said of a fleet without problems', async () => {
  expect((await tenantry(['-C', fleetRoot(), 'validate', '--quiet'])).stdout).toBe('');
});

test('wrong input of every kind is told at once, within a second, and nothing is written', async () => {
  const root = fleetRoot();
  const place = (name: string): string => join(root, 'tenants', name);
  const text = JSON.stringify(aTenantFile());
  writeFiles(root, {
    'tenants/broken.json': '{"id": "broken",',
    'tenants/duplicate.json': '{"id": 1, "id": 2}',
    'tenants/bom.json': `\ufeff${text}`,
    'tenants/nul.json': '{"id": "\u0000"}',
    'tenants/deep.json': '['.repeat(5_000) + ']'.repeat(5_000),
    'tenants/proto.json': '{"__proto__": {"admin": true}}',
    'tenants/unknown.json': text.replace('"tier"', '"teir"'),
    'tenants/wrong-type.json': text.replace('"standard"', '7'),
    'tenants/template.json': text.replace('Acme Robotics GmbH', '%{if} TfToken[TOKEN.0] {{x}}'),
    'tenants/bidi.json': text.replace('Acme Robotics GmbH', 'Acme \u202e\u200b'),
    'tenants/ACME.json': text,
    'tenants/notes.txt': '',
  });
  writeFileSync(place('utf16.json'), Buffer.from(text, 'utf16le'));
  writeFileSync(place('large.json'), '');
  truncateSync(place('large.json'), 10 * 1024 * 1024);
  symlinkSync('acme.json', place('link.json'));
  execFileSync('mkfifo', [place('pipe.json')]);
  mkdirSync(place('folder.json'));
  const before = filesBelow(root);

  const start = performance.now();
  const { code, stdout } = await tenantry(['-C', root, 'validate', '--format', 'json']);
  const spent = performance.now() - start;

  expect(code).toBe(1);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { code: string; location: { file: string } }[];
  };
  const told = new Set(diagnostics.map((diagnostic) => `${diagnostic.location.file.slice(8)} ${diagnostic.code}`));
  const expected = [
    'acme.json file-name-collides',
    'bidi.json text-control-character',
    'bom.json text-encoding',
    'broken.json json-syntax',
    'deep.json json-too-deep',
    'duplicate.json json-duplicate-key',
    'folder.json file-not-regular',
    'large.json file-too-large',
    'link.json file-not-regular',
    'notes.txt file-unexpected',
    'pipe.json file-not-regular',
    'proto.json json-key-forbidden',
    'template.json text-template',
    'unknown.json schema-unknown-property',
    'utf16.json text-encoding',
    'wrong-type.json schema-mismatch',
  ];
  expect(expected.filter((one) => !told.has(one))).toEqual([]);
  expect([...told].filter((one) => one.startsWith('nul.json'))).not.toEqual([]);
  // A second on a machine that does nothing else; tests run beside others.
  expect(spent).toBeLessThan(3_000);
  expect(filesBelow(root)).toEqual(before);
});

test('mistakes of form and of fact in one file are told at once', async () => {
  const root = fleetRoot([]);
  const text = JSON.stringify(aSmallTenant('beta', { tier: 'standrad' }))
    .replace('"shared-eu-1"', '"shared-eu-7"')
    .replace('"hosts"', '"host"');
  writeFiles(root, { 'tenants/beta.json': text });
  const { code, stdout } = await tenantry(['-C', root, 'validate']);
  expect(code).toBe(1);
  expect(stdout).toContain('the catalog has no tier "standrad"');
  expect(stdout).toContain('the catalog has no shared cluster "shared-eu-7"');
  expect(stdout).toContain('property "host" is not known here');
});

test('a file that may not be read is told', async ({ skip }) => {
  const nobody = 65_534;
  const root = fleetRoot([aTenantFile(), aSmallTenant('beta')]);
  chmodSync(root, 0o755);
  chmodSync(join(root, 'tenants/beta.json'), 0o000);
  if (process.getuid?.() === 0) {
    const probe = await tenantry(['--version'], { uid: nobody });
    if (probe.code !== 0) return skip('the program cannot be run by another user here');
  }
  const { code, stdout } = await tenantry(['-C', root, 'validate'], process.getuid?.() === 0 ? { uid: nobody } : {});
  expect(code).toBe(1);
  expect(stdout).toContain('file-unreadable tenants/beta.json cannot be read: permission denied (EACCES)');
});

test('named files limit what is told and not what is judged', async () => {
  const twin = aSmallTenant('beta', { displayName: 'Beta' });
  const root = fleetRoot([aSmallTenant('acme'), { ...twin, environments: aSmallTenant('acme').environments }]);
  writeFiles(root, { 'tenants/broken.json': '{' });
  const { code, stdout } = await tenantry(['validate', 'tenants/beta.json'], {
    cwd: root,
  });
  expect(code).toBe(1);
  expect(stdout).toContain('host-taken');
  expect(stdout).not.toContain('json-syntax');
  expect(stdout).toContain('of other files not shown');
});

test('a file without problems is right even beside a wrong one', async () => {
  const root = fleetRoot();
  writeFiles(root, { 'tenants/broken.json': '{' });
  expect((await tenantry(['validate', 'acme.json'], { cwd: join(root, 'tenants') })).code).toBe(0);
});

test('a named file that does not exist is a wrong command line', async () => {
  const { code, stderr } = await tenantry(['validate', 'tenants/nobody.json'], {
    cwd: fleetRoot(),
  });
  expect(code).toBe(1);
  expect(stderr).toContain('tenants/nobody.json is neither');
});

test('a wrong catalog is told beside wrong tenants', async () => {
  const root = fleetRoot();
  writeFiles(root, {
    'packages/catalog/data/rings.json': '{}',
    'tenants/broken.json': '{',
  });
  const { stdout } = await tenantry(['-C', root, 'validate']);
  expect(stdout).toContain('packages/catalog/data/rings.json');
  expect(stdout).toContain('tenants/broken.json');
});

test('a root without a catalog is judged by the one that comes with the program', async () => {
  const root = temporaryRoot({
    'tenants/acme.json': '{"tier": "no-such-tier"}',
  });
  const { stdout } = await tenantry(['-C', root, 'validate']);
  expect(stdout).not.toContain('packages/catalog/data');
});

test.each(['sarif', 'github', 'json'])('problems are told as %s on standard output', async (format) => {
  const root = fleetRoot();
  writeFiles(root, { 'tenants/broken.json': '{' });
  const { code, stdout, stderr } = await tenantry(['-C', root, 'validate', '--format', format]);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toContain('json-syntax');
  if (format !== 'github') expect(JSON.parse(stdout)).toHaveProperty('version');
});

test('dates are judged on the day that was asked for', async () => {
  const override = {
    setting: 'database.multiAz',
    environment: 'production',
    value: false,
    owner: 'a@acme.example',
    reason: 'tests',
    expires: '2026-12-31',
  } as const;
  const root = fleetRoot([aTenantFile({ overrides: [override] })]);
  expect((await tenantry(['-C', root, 'validate', '--now', '2026-12-31'])).stdout).not.toContain('override-expired');
  expect((await tenantry(['-C', root, 'validate', '--now', '2027-01-01'])).stdout).toContain('override-expired');
});

test('the same root elsewhere gets the same answer', async () => {
  const files = { ...fleetFiles(), 'tenants/broken.json': '{' };
  const [one, other] = [temporaryRoot(files), temporaryRoot()];
  cpSync(one, join(other, 'deep/er'), { recursive: true });
  rmSync(join(other, 'tenants'), { recursive: true, force: true });
  const answers = [
    await tenantry(['validate'], { cwd: one }),
    await tenantry(['-C', '..', 'validate'], {
      cwd: join(other, 'deep/er/tenants'),
      env: { LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' },
    }),
  ];
  expect(answers[0]).toEqual(answers[1]);
});
