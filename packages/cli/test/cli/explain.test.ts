import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tenantry } from '../run-cli.ts';
import { synthesizedFleet } from '../synthesized-fleet.ts';

const { copy, files } = synthesizedFleet();

test('a generated line is led back to the field that decided it', async () => {
  const path = 'generated/tenants/acme/production/terraform/edge/main.tf.json';
  const line = (files()[path] ?? '').split('\n').findIndex((text) => text.includes('files.acme.example')) + 1;
  const { code, stdout } = await tenantry(['explain', `${path}:${line}`], {
    cwd: copy(),
  });
  expect(code).toBe(0);
  expect(stdout).toContain(`${path}:${line}\n`);
  expect(stdout).toMatch(
    /from tenants\/acme\.json:\d+#\/environments\/production\/hosts\/0 = "files\.acme\.example" \(tenant\)/,
  );
});

test('a field tells which lines it causes, from anywhere below the root, to programs too', async () => {
  const root = copy();
  const args = ['explain', 'acme.json#/environments/production/hosts/0', '--format', 'json'];
  const { code, stdout } = await tenantry(args, { cwd: join(root, 'tenants') });
  expect(code).toBe(0);
  const { field } = JSON.parse(stdout) as {
    field: {
      file: string;
      tenants: readonly {
        tenant: string;
        lines: readonly { text: string }[];
      }[];
    };
  };
  expect(field.file).toBe('tenants/acme.json');
  expect(field.tenants.map(({ tenant }) => tenant)).toEqual(['acme']);
  expect(field.tenants[0]?.lines.some(({ text }) => text.includes('files.acme.example'))).toBe(true);
});

test.each([
  ['nonsense', 'generated/<file>:<line>'],
  ['tenants/acme.json#/nothing', 'there is no field'],
  ['tenants/nobody.json#/tier', 'is not a file that output comes from'],
  ['generated/argocd/index.json:1', 'belongs to no tenant'],
  ['../outside.json:1', 'is not a file that output comes from'],
])('%s is answered with what can be asked', async (place, remedy) => {
  const { code, stdout, stderr } = await tenantry(['explain', place], {
    cwd: copy(),
  });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(remedy);
});
