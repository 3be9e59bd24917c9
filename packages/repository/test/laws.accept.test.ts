import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedFolders, temporaryRoot } from './temporary-root.ts';

describe('one file, one tenant', () => {
  test('a changed field changes only the folder of its tenant', () => {
    const root = temporaryRoot();
    const before = root.tree();
    root.edit('tenants/kestrel.json', (tenant) => {
      tenant.environments.production.sizing.storage = '800Gi';
    });
    expect(root.run(['synth'])).toMatchObject({ status: 0 });
    expect(changedFolders(before, root.tree())).toEqual(['generated/tenants/kestrel']);
  });
});

describe('the tree is owned: check exits 2 and names the file when', () => {
  const file = 'generated/tenants/aurelia/production/terraform/data/main.tf.json';
  const index = 'generated/tenants/aurelia/index.json';
  const stranger = 'generated/tenants/aurelia/notes.txt';
  test.each<[string, string, (root: ReturnType<typeof temporaryRoot>) => void]>([
    ['one is missing', file, (root) => root.remove(file)],
    ['one is cut in half', file, (root) => root.write(file, root.read(file).slice(0, 900))],
    ['one is empty', file, (root) => root.write(file, '')],
    ['an index is edited', index, (root) => root.write(index, root.read(index).replace('"active"', '"retained"'))],
    ['a stranger lies in it', stranger, (root) => root.write(stranger, 'a: 1\n')],
  ])('%s', (_, named, change) => {
    const root = temporaryRoot();
    const before = root.tree();
    change(root);
    const { status, stdout } = root.run(['check']);
    expect(stdout).toContain(named);
    expect(status).toBe(2);
    expect(root.run(['synth'])).toMatchObject({ status: 0 });
    expect(root.tree()).toEqual(before);
  });
});

test('a stranger outside of every folder fails check, and synth names it but removes nothing that it did not write', () => {
  const root = temporaryRoot();
  root.write('generated/extra.yaml', 'a: 1\n');
  const { status, stdout } = root.run(['check']);
  expect(stdout).toContain('generated/extra.yaml');
  expect(status).toBe(2);
  const synth = root.run(['synth']);
  expect(synth.status).toBe(0);
  expect(synth.stdout + synth.stderr).toContain('generated/extra.yaml');
  expect(root.read('generated/extra.yaml')).toBe('a: 1\n');
});

describe('removing is never deleting', () => {
  test('synth exits 1, writes nothing and says what to do instead when a tenant file is deleted', () => {
    const root = temporaryRoot();
    const before = root.tree();
    root.remove('tenants/brightleaf.json');
    const { status, stdout, stderr } = root.run(['synth']);
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(/tenants\/brightleaf\.json/);
    expect(stdout + stderr).toMatch(/lifecycle/);
    expect(root.tree()).toEqual(before);
  });

  test('check exits 1 when tenant file and folder are deleted together', () => {
    const root = temporaryRoot();
    root.commit();
    root.remove('tenants/brightleaf.json');
    root.remove('generated/tenants/brightleaf');
    const { status, stdout } = root.run(['check']);
    expect(status).toBe(1);
    expect(stdout).toContain('tenant-removed');
  });

  test.each([
    [
      'an id changes',
      'tenant-id-changed',
      (root: ReturnType<typeof temporaryRoot>) => {
        cpSync(join(root.path, 'tenants/brightleaf.json'), join(root.path, 'tenants/greenleaf.json'));
        rmSync(join(root.path, 'tenants/brightleaf.json'));
        rmSync(join(root.path, 'generated/tenants/brightleaf'), { recursive: true });
        root.edit('tenants/greenleaf.json', (tenant) => {
          tenant.id = 'greenleaf';
        });
      },
    ],
    [
      'a state is skipped',
      'lifecycle-skipped',
      (root: ReturnType<typeof temporaryRoot>) =>
        root.edit('tenants/brightleaf.json', (tenant) => {
          tenant.lifecycle = { state: 'retained', owner: 'ops@example.com', reason: 'gone', retainUntil: '2030-01-01' };
        }),
    ],
    [
      'an environment is taken out',
      'environment-removed',
      (root: ReturnType<typeof temporaryRoot>) =>
        root.edit('tenants/kestrel.json', (tenant) => {
          delete tenant.environments.staging;
          delete tenant.overrides;
        }),
    ],
  ])('check exits 1 when %s', (_, code, change) => {
    const root = temporaryRoot();
    root.commit();
    change(root);
    root.run(['synth']);
    const { status, stdout } = root.run(['check']);
    expect(stdout).toContain(code);
    expect(status).toBe(1);
  });

  test('a tenant may be suspended and brought back', () => {
    const root = temporaryRoot();
    root.commit();
    root.edit('tenants/brightleaf.json', (tenant) => {
      tenant.lifecycle = { state: 'suspended', owner: 'ops@example.com', reason: 'invoice unpaid' };
    });
    expect(root.run(['synth'])).toMatchObject({ status: 0 });
    expect(root.run(['check'])).toMatchObject({ status: 0 });
    root.commit('suspend brightleaf');
    root.edit('tenants/brightleaf.json', (tenant) => {
      delete tenant.lifecycle;
    });
    expect(root.run(['synth'])).toMatchObject({ status: 0 });
    expect(root.run(['check'])).toMatchObject({ status: 0 });
  });
});

describe('code changes no tenant; releases do', () => {
  test('a new release with another switch changes only the tenants of the ring that moves', () => {
    const root = temporaryRoot();
    root.commit();
    const before = root.tree();
    root.edit('packages/catalog/data/releases/2026.11.json', (release) => {
      release.name = '2026.12';
      release.switches['zone-spread'] = !release.switches['zone-spread'];
      root.write('packages/catalog/data/releases/2026.12.json', JSON.stringify(release));
      release.name = '2026.11';
      release.switches['zone-spread'] = !release.switches['zone-spread'];
    });
    expect(root.run(['synth'])).toMatchObject({ status: 0 });
    expect(changedFolders(before, root.tree())).toEqual([]);
    root.edit('packages/catalog/data/rings.json', ({ rings }) => {
      rings.find(({ name }: { name: string }) => name === 'canary').release = '2026.12';
    });
    expect(root.run(['synth'])).toMatchObject({ status: 0 });
    const changed = [...root.tree()].filter(
      ([file, text]) => before.get(file) !== text && !file.endsWith('/index.json'),
    );
    expect([...new Set(changed.map(([file]) => file.split('/')[2]))]).toEqual(['kestrel']);
    expect(root.run(['check'])).toMatchObject({ status: 0 });
  });

  test('a release that tenants run cannot be edited', () => {
    const root = temporaryRoot();
    root.commit();
    root.edit('packages/catalog/data/releases/2026.10.json', (release) => {
      release.database.postgresql = '17.1';
    });
    expect(root.run(['synth'])).toMatchObject({ status: 0 });
    const { status, stdout } = root.run(['check']);
    expect(status).toBe(1);
    expect(stdout).toContain('release-edited');
  });
});

test('any folder with tenants works, with the program’s own catalog when it brings none', () => {
  const root = temporaryRoot();
  root.remove('packages');
  expect(root.run(['check'], { cwd: '/' })).toMatchObject({ status: 0 });
  root.remove('generated');
  mkdirSync(join(root.path, 'generated'));
  expect(root.run(['synth'], { cwd: '/' })).toMatchObject({ status: 0 });
  expect(root.tree().get('generated/argocd/index.json')).toBe(
    temporaryRoot().tree().get('generated/argocd/index.json'),
  );
});
