import type { EnvironmentBlueprint, LifecycleState, StackContents, StackName } from '@tenantry/blueprint';
import { describe, expect, test } from 'vitest';
import { renderTerraform } from '../src/index.ts';
import { aDedicatedEnvironment, aSharedEnvironment, stacksOf } from './an-environment.ts';
import { addressesOf, stackOf } from './reading.ts';

const STORAGE = [
  'aws_kms_alias.data',
  'aws_kms_key.data',
  'aws_s3_bucket.data',
  'aws_s3_bucket_lifecycle_configuration.data',
  'aws_s3_bucket_ownership_controls.data',
  'aws_s3_bucket_policy.data',
  'aws_s3_bucket_public_access_block.data',
  'aws_s3_bucket_server_side_encryption_configuration.data',
  'aws_s3_bucket_versioning.data',
];

function inState(state: LifecycleState, contents: Partial<Record<StackName, StackContents>>): EnvironmentBlueprint {
  return { ...aDedicatedEnvironment(), state, stacks: stacksOf('acme', '210987654321', contents) };
}

const RETAINED = inState('retained', { foundation: 'storage', data: 'nothing', cluster: 'nothing', edge: 'nothing' });
const DESTROYED = inState('destroyed', { foundation: 'nothing', data: 'nothing', cluster: 'nothing', edge: 'nothing' });

test('a retained tenant keeps its key and its files, and nothing else', () => {
  const left = renderTerraform(RETAINED).map(({ value }) => addressesOf(value));
  expect(left).toEqual([STORAGE, [], [], []]);
});

test('the storage of a retained tenant is what it was', () => {
  const { resource } = stackOf(aDedicatedEnvironment(), 'foundation');
  for (const [type, blocks] of Object.entries(stackOf(RETAINED, 'foundation').resource)) {
    expect(blocks).toEqual({ data: resource[type].data });
  }
});

test('nothing is left of a destroyed tenant', () => {
  for (const { value } of renderTerraform(DESTROYED))
    expect([value['resource'], value['data']]).toEqual([undefined, undefined]);
});

test('a stack that holds nothing still has the state and the providers that destroying needs', () => {
  const full = renderTerraform(aDedicatedEnvironment());
  renderTerraform(DESTROYED).forEach(({ value }, index) => {
    expect(value['terraform']).toEqual(full[index]?.value['terraform']);
    expect(value['provider']).toEqual(full[index]?.value['provider']);
  });
});

test('a suspended tenant keeps all of its infrastructure', () => {
  expect(renderTerraform(inState('suspended', {}))).toEqual(renderTerraform(aDedicatedEnvironment()));
});

describe('offboarding', () => {
  const offboarding = inState('offboarding', { edge: 'nothing' });

  test('takes the public names away', () => {
    expect(addressesOf(stackOf(offboarding, 'edge'))).toEqual([]);
  });

  test('lifts the protections that would stop the next state', () => {
    expect(stackOf(offboarding, 'data').resource.aws_db_instance.main.deletion_protection).toBe(false);
    expect(stackOf(offboarding, 'cluster').resource.aws_eks_cluster.main.deletion_protection).toBe(false);
  });
});

test.each([aDedicatedEnvironment(), aSharedEnvironment('node')])(
  'what holds data at isolation $isolation cannot be destroyed by a change of its arguments',
  (environment) => {
    const foundation = stackOf(environment, 'foundation').resource;
    const data = stackOf(environment, 'data').resource;
    const keepers = [foundation.aws_kms_key.data, foundation.aws_s3_bucket.data, data.aws_db_instance.main];
    for (const { lifecycle } of keepers) expect(lifecycle).toEqual({ prevent_destroy: true });
    expect(data.aws_db_instance.main).toMatchObject({
      deletion_protection: true,
      skip_final_snapshot: false,
      delete_automated_backups: false,
      final_snapshot_identifier: environment.database.finalSnapshot,
    });
  },
);
