import type { EnvironmentBlueprint } from './environment-blueprint.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { parameterPrefixOf } from './environment-names.ts';
import { fixed } from './fixed.ts';
import { planApplication } from './plan-application.ts';
import { planCluster } from './plan-cluster.ts';
import { planDatabase } from './plan-database.ts';
import { planEdge } from './plan-edge.ts';
import { planFoundation } from './plan-foundation.ts';
import { planNamespace } from './plan-namespace.ts';
import { planParameterReader } from './plan-parameter-reader.ts';
import { planStacks } from './plan-stacks.ts';
import { planWorkloadIdentity } from './plan-workload-identity.ts';
import type { Decided, Sourced } from './sourced.ts';

/** One environment: everything in it, part by part. */
export function planEnvironment(inputs: EnvironmentInputs): Decided<EnvironmentBlueprint> {
  const { place } = inputs;
  return {
    tenant: inputs.tenant,
    name: inputs.name,
    id: inputs.id,
    state: inputs.state,
    isolation: inputs.isolation,
    region: place.region,
    account: place.account,
    labels: planLabels(inputs),
    tags: planTags(inputs),
    objectives: inputs.sizing.objectives,
    parameterPrefix: parameterPrefixOf(inputs),
    stacks: planStacks(inputs),
    foundation: planFoundation(inputs),
    database: planDatabase(inputs),
    cluster: planCluster(inputs),
    workloadIdentity: planWorkloadIdentity(inputs),
    parameterReader: planParameterReader(inputs),
    edge: planEdge(inputs),
    namespace: planNamespace(inputs),
    applications: inputs.applications.map((application) => planApplication(inputs, application)),
  };
}

/** Nothing here depends on tier or release: selectors are made of labels, and selectors cannot change. */
function planLabels({ tenant, name, release }: EnvironmentInputs): Readonly<Record<string, Sourced<string>>> {
  return {
    'app.kubernetes.io/managed-by': fixed(release, 'tenantry'),
    'tenantry.dev/environment': name,
    'tenantry.dev/tenant': tenant,
  };
}

/** Only ids: AWS refuses most characters of a display name in tags. */
function planTags({ tenant, name, tier, release }: EnvironmentInputs): Readonly<Record<string, Sourced<string>>> {
  return {
    'tenantry:environment': name,
    'tenantry:managed-by': fixed(release, 'tenantry'),
    'tenantry:tenant': tenant,
    'tenantry:tier': tier.get('name'),
  };
}
