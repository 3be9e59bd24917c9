import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedFolders, temporaryRoot } from './temporary-root.ts';

test('the committed tree is what synth writes, and synth says that nothing changed', () => {
  const root = temporaryRoot();
  const before = root.tree();
  const { status, stdout } = root.run(['synth']);
  expect(stdout).toMatch(/^nothing changed/);
  expect(status).toBe(0);
  expect(root.tree()).toEqual(before);
});

test('one file, one tenant: a copy with new id, ranges, accounts and hosts changes only its own folder', () => {
  const root = temporaryRoot();
  const before = root.tree();
  cpSync(join(root.path, 'tenants/aurelia.json'), join(root.path, 'tenants/borealis.json'));
  root.edit('tenants/borealis.json', (tenant) => {
    tenant.id = 'borealis';
    for (const [position, environment] of Object.values<Record<string, unknown>>(tenant.environments).entries()) {
      environment['account'] = `40000000000${position}`;
      environment['range'] = `10.70.${position * 4}.0/22`;
      environment['hosts'] = [`files${position}.borealis.example`];
    }
  });
  expect(root.run(['synth'])).toMatchObject({ status: 0 });
  expect(changedFolders(before, root.tree())).toEqual(['generated/tenants/borealis']);
  expect(root.run(['check'])).toMatchObject({ status: 0 });
});

test('the tree is owned: check exits 2 and names an edited file, and synth writes it anew', () => {
  const file = 'generated/tenants/aurelia/production/terraform/data/main.tf.json';
  const root = temporaryRoot();
  const before = root.tree();
  root.write(file, root.read(file).replace('"multi_az": true', '"multi_az": false'));
  const { status, stdout } = root.run(['check']);
  expect(stdout).toContain(file);
  expect(status).toBe(2);
  expect(root.run(['synth'])).toMatchObject({ status: 0 });
  expect(root.tree()).toEqual(before);
});

test('removing is never deleting: check exits 1 and says what to do when a tenant file is deleted', () => {
  const root = temporaryRoot();
  root.remove('tenants/brightleaf.json');
  const { status, stdout, stderr } = root.run(['check']);
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/tenants\/brightleaf\.json/);
  expect(stdout + stderr).toMatch(/lifecycle/);
});
