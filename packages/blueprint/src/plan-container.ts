import type { Container } from '@tenantry/catalog';
import type { ContainerBlueprint } from './application-blueprint.ts';
import type { ApplicationInputs } from './application-inputs.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { entriesOf, type Located } from './located.ts';
import { nameFor } from './names.ts';
import { databaseNameOf } from './plan-database.ts';
import { planModel } from './plan-model.ts';
import { compareDecided, type Decided, listOf, Sourced } from './sourced.ts';

/** One container: the catalog's, with the release's image, the tenant's settings and the tenant's requests. */
export function planContainer(
  inputs: EnvironmentInputs,
  application: ApplicationInputs,
  container: Located<Container>,
): Decided<ContainerBlueprint> {
  const { entry, own } = application;
  const requests = own?.find('resources')?.find(container.value.name);
  return {
    name: container.get('name').map((what) => nameFor('kubernetes-label', { what })),
    image: planImage(inputs, application, container),
    port: container.get('port'),
    probe: container.get('probe'),
    mount: container.get('mount'),
    readOnly: container.get('readOnly'),
    resources: {
      cpu: requests?.find('cpu') ?? container.get('cpu'),
      memory: requests?.find('memory') ?? container.get('memory'),
    },
    variables: listOf(planVariables(inputs, application, container), entry.get('settings')),
    secretVariables: listOf(planSecretVariables(application, container), entry.get('secrets')),
  };
}

function planImage(
  { organisation, release }: EnvironmentInputs,
  { released }: ApplicationInputs,
  container: Located<Container>,
): Sourced<string> {
  const image = released.get('images').find(container.value.name);
  if (image === null) {
    throw new Error(`${release.place.file} has no image of the container "${container.value.name}"`);
  }
  return image.with(organisation.get('registry'), (name, registry) => `${registry}/${name}`);
}

interface DecidedVariable {
  readonly name: Sourced<string>;
  readonly value: Sourced<string>;
}

function planVariables(
  inputs: EnvironmentInputs,
  application: ApplicationInputs,
  container: Located<Container>,
): readonly DecidedVariable[] {
  return [
    ...settings(application, container),
    ...modelVariables(inputs, application, container),
    ...databaseVariables(inputs, application, container),
  ].toSorted((one, other) => compareDecided(one.name, other.name));
}

function settings({ entry, own }: ApplicationInputs, container: Located<Container>): readonly DecidedVariable[] {
  return entriesOf(entry.get('settings'))
    .filter(({ value }) => value.value.container === container.value.name)
    .map(({ key, value }) => ({ name: key, value: own?.find('settings')?.find(key.value) ?? value.get('default') }));
}

function modelVariables(
  inputs: EnvironmentInputs,
  application: ApplicationInputs,
  container: Located<Container>,
): readonly DecidedVariable[] {
  const model = application.entry.find('model');
  const planned = planModel(inputs, application);
  if (model === null || planned instanceof Sourced || model.value.container !== container.value.name) return [];
  return [
    { name: model.get('endpointVariable'), value: planned.endpoint },
    { name: model.get('indexVariable'), value: planned.index },
  ];
}

function databaseVariables(
  inputs: EnvironmentInputs,
  { entry }: ApplicationInputs,
  container: Located<Container>,
): readonly DecidedVariable[] {
  const database = entry.find('database');
  if (database === null || database.value.container !== container.value.name) return [];
  return [{ name: database.get('nameVariable'), value: databaseNameOf(inputs) }];
}

/** The database's host is known only to AWS, and arrives the way of secrets. */
function planSecretVariables({ entry }: ApplicationInputs, container: Located<Container>): readonly Sourced<string>[] {
  const database = entry.find('database');
  return [
    ...entriesOf(entry.get('secrets'))
      .filter(({ value }) => value.value.container === container.value.name)
      .map(({ key }) => key),
    ...(database?.value.container === container.value.name ? [database.get('hostVariable')] : []),
  ].toSorted(compareDecided);
}
