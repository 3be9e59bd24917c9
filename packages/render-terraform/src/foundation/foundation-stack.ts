import type { EnvironmentBlueprint, StackContents } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { handOver, keyHandoff } from '../handoff.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';
import { addBucket } from './bucket.ts';
import { addEndpoints } from './endpoints.ts';
import { addFlowLog } from './flow-log.ts';
import { addKey } from './key.ts';
import { addNetwork } from './network.ts';

/** Key and bucket, which a retained tenant keeps, and the network of an environment that has one of its own. */
export function fillFoundation(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  contents: StackContents,
): void {
  if (contents === 'nothing') return;
  const key = addKey(scope, environment);
  addBucket(scope, environment, key);
  if (contents === 'storage') return;
  handOver(scope, keyHandoff(environment), reference(key, 'arn'));
  const { network } = environment.foundation;
  if (network === null) return;
  const places = addNetwork(scope, environment, network);
  addFlowLog(scope, environment, network, { vpcId: places.vpcId, key });
  addEndpoints(scope, environment, network, places);
}
