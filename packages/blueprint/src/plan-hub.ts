import type { Organisation } from '@tenantry/catalog';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf } from './environment-names.ts';
import type { HubBlueprint, HubDestination, HubRegistration } from './hub-blueprint.ts';
import type { Located } from './located.ts';
import { nameFor } from './names.ts';
import { clusterNameOf, hubRoleOf, registrationParameterOf } from './plan-cluster.ts';
import { namespaceOf } from './plan-namespace.ts';
import { sharedClusterLabels } from './shared-cluster-labels.ts';
import { type Decided, listOf, type Sourced } from './sourced.ts';

/** What the hub must know of a tenant: where its environments are, as long as they are deployed. */
export function planHub(
  tenant: Sourced<string>,
  organisation: Located<Organisation>,
  environments: readonly EnvironmentInputs[],
): Decided<HubBlueprint> {
  const [hub, repository] = [organisation.get('hub'), organisation.get('repository')];
  const deployed = environments.filter(({ remains }) => remains.value.deployed);
  const dedicated = environments.filter(({ place }) => place.kind === 'dedicated');
  const registered = deployed.filter((environment) => dedicated.includes(environment));
  const project = (what: string) => tenant.map((id) => nameFor('argocd-project', { tenant: id, what }));
  return {
    namespace: hub.get('namespace'),
    repository: { url: repository.get('url'), branch: repository.get('branch') },
    platformProject: project('platform'),
    applicationProject: project('application'),
    destinations: listOf(deployed.map(planDestination), ...environments.map(({ state }) => state)),
    secretStore: hub.get('secretStore'),
    registrations: listOf(
      registered.map(planRegistration),
      ...(dedicated.length > 0 ? dedicated.map(({ state }) => state) : environments.map(({ isolation }) => isolation)),
    ),
  };
}

function planDestination(inputs: EnvironmentInputs): Decided<HubDestination> {
  return {
    environment: inputs.name,
    cluster: clusterAtHub(inputs),
    namespace: namespaceOf(inputs),
    clusterLabels: clusterLabels(inputs),
    platformApplication: nameOf(inputs, 'argocd-application', 'platform'),
    applicationApplication: nameOf(inputs, 'argocd-application', 'application'),
    platformPath: manifestsOf(inputs, 'platform'),
    applicationPath: manifestsOf(inputs, 'application'),
  };
}

function planRegistration(inputs: EnvironmentInputs): Decided<HubRegistration> {
  return {
    environment: inputs.name,
    name: nameOf(inputs, 'kubernetes-subdomain', 'registration'),
    cluster: clusterAtHub(inputs),
    parameter: registrationParameterOf(inputs),
    clusterName: clusterNameOf(inputs),
    roleArn: hubRoleOf(inputs).arn,
    labels: clusterLabels(inputs),
  };
}

/** Name of the cluster in Argo CD. */
function clusterAtHub(inputs: EnvironmentInputs): Sourced<string> {
  return inputs.place.kind === 'dedicated'
    ? nameOf(inputs, 'argocd-cluster')
    : inputs.place.cluster.get('name').map((cluster) => nameFor('argocd-cluster', { cluster }));
}

/** What the tenant's cluster generators select. */
function clusterLabels(inputs: EnvironmentInputs): Readonly<Record<string, Sourced<string>>> {
  if (inputs.place.kind === 'dedicated') {
    return { 'tenantry.dev/environment': inputs.name, 'tenantry.dev/tenant': inputs.tenant };
  }
  return sharedClusterLabels(inputs.place.cluster.get('name'));
}

function manifestsOf({ tenant, name }: EnvironmentInputs, folder: string): Sourced<string> {
  return tenant.with(name, (id, environment) => `generated/tenants/${id}/${environment}/kubernetes/${folder}`);
}
