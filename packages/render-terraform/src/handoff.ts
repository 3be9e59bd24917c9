import { DataAwsSsmParameter } from '@cdktf/provider-aws/lib/data-aws-ssm-parameter/index.js';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter/index.js';
import type { EnvironmentBlueprint, NetworkBlueprint } from '@tenantry/blueprint';
import type { Escaped } from './escape-templates.ts';
import { logicalId } from './logical-id.ts';
import { reference } from './reference.ts';
import type { StackScope } from './stack-scope.ts';

/** A value that the foundation stack writes as a parameter and later stacks read: ids, nothing secret. */
export interface Handoff {
  /** Logical id of the parameter's resource and of the data sources that read it. */
  readonly logicalId: string;
  readonly name: string;
}

/** ARN of the environment's key. */
export function keyHandoff({ parameterPrefix }: Escaped<EnvironmentBlueprint>): Handoff {
  return { logicalId: 'key_arn', name: `${parameterPrefix}/foundation/key-arn` };
}

/** Id of the VPC. */
export function vpcHandoff({ parameterPrefix }: Escaped<EnvironmentBlueprint>): Handoff {
  return { logicalId: 'vpc_id', name: `${parameterPrefix}/foundation/vpc-id` };
}

/** Id of one zone's subnet. One parameter for each, because a list would pair subnets and zones by position. */
export function subnetHandoff(
  { parameterPrefix }: Escaped<EnvironmentBlueprint>,
  kind: 'private' | 'pod',
  zone: string,
): Handoff {
  return {
    logicalId: logicalId(kind, 'subnet_id', zone),
    name: `${parameterPrefix}/foundation/${kind}-subnet-id/${zone}`,
  };
}

/** Writes a value for later stacks. */
export function handOver(scope: StackScope, handoff: Handoff, value: string): void {
  scope.resource(SsmParameter, handoff.logicalId, { name: handoff.name, type: 'String', value });
}

/** Expression for a value that the foundation stack wrote. */
export function takeOver(scope: StackScope, handoff: Handoff): string {
  const parameter = scope.data(DataAwsSsmParameter, handoff.logicalId, { name: handoff.name });
  return reference(parameter, 'insecureValue');
}

/** Expressions for the subnets of machines and databases, in the order of the zones. */
export function takeOverPrivateSubnets(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  network: Escaped<NetworkBlueprint>,
): readonly string[] {
  return network.zones.map(({ zone }) => takeOver(scope, subnetHandoff(environment, 'private', zone)));
}
