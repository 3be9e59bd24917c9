import type { DedicatedCluster, EnvironmentBlueprint, SharedClusterPlace, StackContents } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { keyHandoff, takeOver } from '../handoff.ts';
import type { StackScope } from '../stack-scope.ts';
import { addDedicatedCluster } from './dedicated-cluster.ts';
import { addParameterReader } from './parameter-reader.ts';
import { addRegistration, declareHubProvider } from './registration.ts';
import { addSharedNodeGroup } from './shared-node-group.ts';
import { addTokenIssuer, sharedTokenIssuer } from './token-issuer.ts';
import { addWorkloadIdentity } from './workload-identity.ts';

/** A cluster of its own, or the tenant's machines on a shared one, and in any case the identities of what runs. */
export function fillCluster(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  contents: StackContents,
): void {
  const { cluster } = environment;
  if (cluster.kind === 'dedicated') fillDedicated(scope, environment, cluster, contents);
  else if (contents === 'everything') fillShared(scope, environment, cluster);
}

function fillDedicated(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  cluster: Escaped<DedicatedCluster>,
  contents: StackContents,
): void {
  // An empty stack needs it too, to destroy the parameter that it wrote there.
  const hub = declareHubProvider(scope, environment, cluster);
  if (contents !== 'everything') return;
  const keyArn = takeOver(scope, keyHandoff(environment));
  const eks = addDedicatedCluster(scope, environment, cluster, keyArn);
  addRegistration(scope, cluster, eks, hub);
  addWorkloadIdentity(scope, environment, keyArn);
  addParameterReader(scope, environment, keyArn, addTokenIssuer(scope, eks));
}

function fillShared(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  cluster: Escaped<SharedClusterPlace>,
): void {
  const keyArn = takeOver(scope, keyHandoff(environment));
  addSharedNodeGroup(scope, environment, cluster, keyArn);
  addWorkloadIdentity(scope, environment, keyArn);
  addParameterReader(scope, environment, keyArn, sharedTokenIssuer(environment));
}
