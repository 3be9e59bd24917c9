import { describe, expect, test } from 'vitest';
import { renderTerraform } from '../src/index.ts';
import { aDedicatedEnvironment, aSharedEnvironment } from './an-environment.ts';
import { type Read, stackOf } from './reading.ts';

const ENVIRONMENTS = [aDedicatedEnvironment(), aSharedEnvironment('node'), aSharedEnvironment('namespace')];
const FILES = ENVIRONMENTS.flatMap((environment) =>
  renderTerraform(environment).map(({ path, value }) => ({ environment, path, file: value as Read })),
);

test('an environment is one file per stack, in the order in which they are applied', () => {
  expect(renderTerraform(aDedicatedEnvironment()).map(({ path }) => path)).toEqual([
    'tenants/acme/production/terraform/foundation/main.tf.json',
    'tenants/acme/production/terraform/data/main.tf.json',
    'tenants/acme/production/terraform/cluster/main.tf.json',
    'tenants/acme/production/terraform/edge/main.tf.json',
  ]);
});

describe.each(FILES)('$environment.isolation $path', ({ environment, path, file }) => {
  const stack = path.split('/').at(-2) ?? '';

  test('keeps its state in S3, locked, encrypted with the platform key', () => {
    const backend = environment.stacks.find(({ name }) => name === stack)?.backend;
    expect(file.terraform.backend).toEqual({
      s3: {
        bucket: backend?.bucket,
        key: backend?.key,
        region: backend?.region,
        kms_key_id: backend?.keyArn,
        encrypt: true,
        use_lockfile: true,
      },
    });
  });

  test('pins Terraform and the qualified providers that it uses', () => {
    expect(file.terraform.required_version).toBe('>= 1.10');
    expect(file.terraform.required_providers).toEqual({
      aws: { source: 'registry.terraform.io/hashicorp/aws', version: '6.25.0' },
      ...(stack === 'edge'
        ? { cloudflare: { source: 'registry.terraform.io/cloudflare/cloudflare', version: '5.14.0' } }
        : {}),
    });
    expect(Object.keys(file.provider).toSorted()).toEqual(stack === 'edge' ? ['aws', 'cloudflare'] : ['aws']);
  });

  test('works in one account and region, with the role that the pipeline chose', () => {
    const [aws] = file.provider.aws;
    expect(aws).toEqual({
      region: environment.region,
      allowed_account_ids: [environment.account],
      assume_role: [{ role_arn: `arn:aws:iam::${environment.account}:role/\${var.deployment_role}` }],
      default_tags: [{ tags: environment.tags }],
    });
  });

  test('plans with the read-only role unless told otherwise', () => {
    expect(file.variable.deployment_role).toMatchObject({ type: 'string', default: 'tenantry-plan', nullable: false });
    expect(file.locals).toMatchObject({ plan_role: 'tenantry-plan', apply_role: 'tenantry-apply' });
  });

  test('holds none of the metadata of cdktf', () => {
    expect(JSON.stringify(file)).not.toMatch(/"\/\/"|stackTrace|cdktf/);
  });
});

test('every provider block names its only account', () => {
  for (const { file } of FILES) {
    for (const aws of file.provider.aws) expect(aws.allowed_account_ids).toHaveLength(1);
  }
});

test('no secret of Cloudflare is written down', () => {
  for (const { file } of FILES) {
    expect(file.provider.cloudflare ?? [{}]).toEqual([{}]);
  }
});

test('the hub is reached with a provider of its own, by clusters that it does not share', () => {
  const [, hub] = stackOf(aDedicatedEnvironment(), 'cluster').provider.aws;
  expect(hub).toMatchObject({
    alias: 'hub',
    region: 'eu-central-1',
    allowed_account_ids: ['111122223333'],
    assume_role: [{ role_arn: 'arn:aws:iam::111122223333:role/tenantry-registration' }],
  });
  expect(stackOf(aSharedEnvironment('node'), 'cluster').provider.aws).toHaveLength(1);
});
