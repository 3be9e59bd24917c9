import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { aSmallTenant, fleetFiles, fleetRoot } from '../fleet-root.ts';
import { tenantry } from '../run-cli.ts';
import { BETA } from '../synthesized-fleet.ts';
import { writeFiles } from '../temporary-root.ts';

function git(root: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], { cwd: root, stdio: 'pipe' });
}

/** A synthesized fleet whose only commit is the default branch. */
async function committed(...tenants: Parameters<typeof fleetRoot>): Promise<string> {
  const root = fleetRoot(...tenants);
  expect((await tenantry(['-C', root, 'synth'])).code).toBe(0);
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'first');
  return root;
}

test('a skipped lifecycle state is wrong input', async () => {
  const root = await committed([aSmallTenant('acme'), BETA]);
  const lifecycle = {
    state: 'retained',
    owner: 'a@acme.example',
    reason: 'left',
    retainUntil: '2030-01-01',
  } as const;
  writeFiles(root, fleetFiles([aSmallTenant('acme', { lifecycle })]));
  expect((await tenantry(['-C', root, 'synth'])).code).toBe(0);
  const { code, stdout } = await tenantry(['-C', root, 'check']);
  expect(code).toBe(1);
  expect(stdout).toContain('lifecycle-skipped');
});

test('an override that has expired is an error for the tenant that the change touches, and a warning for others', async () => {
  const override = {
    setting: 'database.multiAz',
    environment: 'production',
    value: false,
    owner: 'a@acme.example',
    reason: 'tests',
    expires: '2026-12-31',
  } as const;
  const root = await committed([aSmallTenant('acme', { overrides: [override] }), BETA]);
  const later = ['-C', root, 'check', '--now', '2027-01-01'];
  expect(await tenantry(later)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/warning override-expired/),
  });
  writeFiles(root, fleetFiles([aSmallTenant('acme', { overrides: [override], displayName: 'Acme' })]));
  expect(await tenantry(later)).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/error override-expired/),
  });
});
