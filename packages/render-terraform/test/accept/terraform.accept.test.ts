import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDedicatedEnvironment } from '../an-environment.ts';
import { hostileText } from '../hostile-text.ts';
import { type Read, stackOf } from '../reading.ts';

// Needs `terraform` on the PATH and fails without it; no provider is downloaded.
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'render-terraform-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TEXTS = fc.sample(hostileText(), { numRuns: 5_000, seed: 2 });

test('terraform reads 5,000 hostile texts, as values and as keys, as what they were', () => {
  const tags = Object.fromEntries(TEXTS.map((text, index) => [`${index} ${text}`, text]));
  const { provider } = stackOf({ ...aDedicatedEnvironment(), tags }, 'edge');
  expect(apply({ output: { read: { value: provider.aws[0].default_tags[0].tags } } })).toEqual(tags);
});

test('terraform reads a policy with hostile text in it as the policy that it was', () => {
  const before = aDedicatedEnvironment();
  // Terraform's time for one text grows with the square of the templates in it.
  const namespace = TEXTS.slice(0, 500).join(' ');
  const environment = { ...before, workloadIdentity: { ...before.workloadIdentity, namespace } };
  const policy = stackOf(environment, 'cluster').resource.aws_iam_role.workload.assume_role_policy;
  const read: Read = JSON.parse(String(apply({ output: { read: { value: policy } } })));
  expect(read.Statement[0].Condition.StringEquals['aws:RequestTag/kubernetes-namespace']).toBe(namespace);
});

test('terraform takes the plan role, or the apply role when told so, and no other', () => {
  const { locals, variable } = stackOf(aDedicatedEnvironment(), 'data');
  const file = { locals, variable, output: { read: { value: `\${var.deployment_role}` } } };
  expect(apply(file)).toBe('tenantry-plan');
  expect(apply(file, 'deployment_role=tenantry-apply')).toBe('tenantry-apply');
  expect(() => apply(file, 'deployment_role=admin')).toThrow(/must be tenantry-plan or tenantry-apply/);
});

test.each(['foundation', 'data', 'cluster', 'edge'] as const)(
  'terraform finds no fault in the %s stack before it asks for providers',
  (name) => {
    write(stackOf(aDedicatedEnvironment(), name));
    const { stderr, error } = spawnSync('terraform', ['init', '-backend=false', '-no-color', '-plugin-dir=.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(error).toBeUndefined();
    expect(new Set(stderr.match(/Error: .*/g))).toEqual(
      new Set(['Error: Failed to query available provider packages']),
    );
  },
);

function write(file: object): void {
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(file));
}

/** The output `read` of a configuration without providers. */
function apply(file: object, variable?: string): unknown {
  write(file);
  const terraform = (...args: readonly string[]) =>
    execFileSync('terraform', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });
  terraform('init', '-no-color');
  terraform('apply', '-auto-approve', '-no-color', ...(variable === undefined ? [] : [`-var=${variable}`]));
  return JSON.parse(terraform('output', '-json', 'read'));
}
