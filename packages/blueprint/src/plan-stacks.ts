import { roleArnPrefix } from './arn.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf } from './environment-names.ts';
import { fixed } from './fixed.ts';
import type { Decided } from './sourced.ts';
import type { StackBlueprint, StackName } from './stack-blueprint.ts';

/** In the order in which they are applied; destroying walks backwards. */
const STACK_NAMES: readonly StackName[] = ['foundation', 'data', 'cluster', 'edge'];

/** The Terraform stacks of an environment. One that holds nothing any more stays, so that applying it destroys. */
export function planStacks(inputs: EnvironmentInputs): Decided<readonly StackBlueprint[]> {
  return STACK_NAMES.map((name) => planStack(inputs, name));
}

function planStack(inputs: EnvironmentInputs, name: StackName): Decided<StackBlueprint> {
  const { organisation, place, release } = inputs;
  const [state, roles] = [organisation.get('state'), organisation.get('roles')];
  return {
    name: fixed(release, name),
    contents: inputs.remains.map(({ stacks }) => stacks[name]),
    backend: {
      bucket: state.get('bucket'),
      region: state.get('region'),
      key: nameOf(inputs, 'state-key', `${name}/terraform.tfstate`),
      keyArn: state.get('keyArn'),
    },
    aws: {
      region: place.region,
      account: place.account,
      roleArnPrefix: place.account.map(roleArnPrefix),
      planRole: roles.get('plan'),
      applyRole: roles.get('apply'),
    },
  };
}
