import { expect, test } from 'vitest';
import { aSmallTenant, fleetRoot } from '../fleet-root.ts';
import { tenantry } from '../run-cli.ts';
import { writeFiles } from '../temporary-root.ts';

const FLEET = [
  aSmallTenant('acme', { displayName: '株式会社アクメ' }),
  aSmallTenant('beta', { displayName: '=1+1, "Beta"' }),
];

test('the table is aligned, in scripts of double width too', async () => {
  const { code, stdout } = await tenantry(['-C', fleetRoot(FLEET), 'list']);
  expect(code).toBe(0);
  const [header = '', acme = '', beta = ''] = stdout.split('\n');
  expect(header).toMatch(/^ID {4}NAME {12}TIER /);
  expect(acme).toMatch(/^acme {2}株式会社アクメ {2}standard /);
  expect(beta).toMatch(/^beta {2}=1\+1, "Beta" {4}standard /);
});

test('a spreadsheet gets text and never a formula', async () => {
  const { stdout } = await tenantry(['-C', fleetRoot(FLEET), 'list', '--format', 'csv']);
  expect(stdout.split('\r\n')[2]).toMatch(/^beta,"'=1\+1, ""Beta""",standard,/);
});

test('a program gets everything that the table says', async () => {
  const { stdout } = await tenantry(['-C', fleetRoot(FLEET), 'list', '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    tenants: [
      {
        id: 'acme',
        environments: ['production'],
        isolation: { production: 'namespace' },
        state: 'active',
      },
      { id: 'beta', displayName: '=1+1, "Beta"' },
    ],
    diagnostics: [],
  });
});

test('tenants with errors are missing from the table, but not without a word', async () => {
  const root = fleetRoot(FLEET);
  writeFiles(root, { 'tenants/broken.json': '{' });
  const { code, stdout, stderr } = await tenantry(['-C', root, 'list']);
  expect(code).toBe(1);
  expect(stdout.split('\n')).toHaveLength(4);
  expect(stderr).toContain('tenants/broken.json');
});
