import { switchedOn } from '@tenantry/catalog';
import type { ApplicationBlueprint, VolumeBlueprint } from './application-blueprint.ts';
import { type ApplicationInputs, serviceAccountOf, serviceNameOf, servicePortOf } from './application-inputs.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf, parameterOf } from './environment-names.ts';
import { entriesOf, itemsOf } from './located.ts';
import { nameFor } from './names.ts';
import { planContainer } from './plan-container.ts';
import { databaseHostParameterOf } from './plan-database.ts';
import { bucketOf } from './plan-foundation.ts';
import { planModel } from './plan-model.ts';
import { compareDecided, type Decided, listOf, type Sourced } from './sourced.ts';

/** One application in one environment. */
export function planApplication(
  inputs: EnvironmentInputs,
  application: ApplicationInputs,
): Decided<ApplicationBlueprint> {
  const { name, entry, released } = application;
  return {
    name: name.map((what) => nameFor('kubernetes-label', { what })),
    version: released.get('version'),
    serviceAccount: serviceAccountOf(application),
    running: inputs.remains.map(({ running }) => running),
    replicas: inputs.sizing.replicas,
    zoneSpread: planZoneSpread(inputs),
    containers: itemsOf(entry.get('containers')).map((container) => planContainer(inputs, application, container)),
    volume: planVolume(inputs, application),
    service: { name: serviceNameOf(application), port: servicePortOf(application) },
    secret: {
      name: name.map((what) => nameFor('kubernetes-subdomain', { what: `${what}-secrets` })),
      entries: planSecretEntries(inputs, application),
    },
    model: planModel(inputs, application),
  };
}

/** One Pod cannot be spread. */
function planZoneSpread({ release, sizing }: EnvironmentInputs): Sourced<boolean> {
  const place = release.get('switches').find('zone-spread') ?? release.get('switches');
  if (!switchedOn(release.value, 'zone-spread')) return place.map(() => false);
  return place.with(sizing.replicas.max, (_, most) => most > 1);
}

function planVolume(inputs: EnvironmentInputs, { name, entry }: ApplicationInputs): Decided<VolumeBlueprint> {
  const volume = entry.get('volume').get('name');
  return {
    name: volume.map((what) => nameFor('kubernetes-label', { what })),
    claim: name.with(volume, (what, files) => nameFor('kubernetes-subdomain', { what: `${what}-${files}` })),
    persistentVolume: nameOf(inputs, 'kubernetes-subdomain', name),
    size: inputs.sizing.storage,
    bucket: bucketOf(inputs),
    region: inputs.place.region,
  };
}

function planSecretEntries(
  inputs: EnvironmentInputs,
  { entry }: ApplicationInputs,
): Decided<ApplicationBlueprint['secret']['entries']> {
  const host = entry.find('database')?.get('hostVariable');
  const entries = [
    ...entriesOf(entry.get('secrets')).map(({ key, value }) => ({
      variable: key,
      parameter: parameterOf(
        inputs,
        value.get('parameter').map((path) => path.replace(/^\//, '')),
      ),
    })),
    ...(host === undefined ? [] : [{ variable: host, parameter: databaseHostParameterOf(inputs) }]),
  ];
  return listOf(
    entries.toSorted((one, other) => compareDecided(one.variable, other.variable)),
    entry.get('secrets'),
  );
}
