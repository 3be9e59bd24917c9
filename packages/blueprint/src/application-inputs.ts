import type { Application, Release, Tier } from '@tenantry/catalog';
import { compareText } from '@tenantry/diagnostic';
import type { TenantFile } from '@tenantry/tenant';
import type { CatalogReader } from './catalog-reader.ts';
import { entriesOf, itemsOf, type Located } from './located.ts';
import { nameFor } from './names.ts';
import type { Sourced } from './sourced.ts';

type TenantApplications = NonNullable<TenantFile['applications']>;

/** What decides about one application of a tenant. */
export interface ApplicationInputs {
  readonly name: Sourced<string>;
  readonly entry: Located<Application>;
  /** What the tenant says of it; null when it only runs it. */
  readonly own: Located<TenantApplications[string]> | null;
  /** Version and images. */
  readonly released: Located<Release['applications'][string]>;
}

/** What applications are chosen from. */
export interface ApplicationSources {
  readonly file: Located<TenantFile>;
  readonly tier: Located<Tier>;
  readonly release: Located<Release>;
  readonly catalog: CatalogReader;
}

/** The tenant's applications, or its tier's when it names none; sorted by name. */
export function applicationsOf({ file, tier, release, catalog }: ApplicationSources): readonly ApplicationInputs[] {
  const own = file.find('applications');
  const chosen =
    own === null
      ? itemsOf(tier.get('applications')).map((name) => ({ name, own: null }))
      : entriesOf(own).map(({ key, value }) => ({ name: key, own: value }));
  return chosen
    .toSorted((one, other) => compareText(one.name.value, other.name.value))
    .map((one) => ({ ...one, entry: catalog.application(one.name), released: releasedBy(release, one.name) }));
}

/** Name of the Kubernetes service account that an application's Pods run as. */
export function serviceAccountOf({ name }: ApplicationInputs): Sourced<string> {
  return name.map((what) => nameFor('kubernetes-label', { what }));
}

/** Name of the Service of an application. */
export function serviceNameOf({ name }: ApplicationInputs): Sourced<string> {
  return name.map((what) => nameFor('kubernetes-service', { what }));
}

/** Port of the container that the edge routes to. */
export function servicePortOf({ entry }: ApplicationInputs): Sourced<number> {
  const name = entry.get('public');
  const container = itemsOf(entry.get('containers')).find(({ value }) => value.name === name.value);
  if (container === undefined) throw new Error(`${name.place.file} routes to a container that it does not have`);
  return container.get('port').with(name, (port) => port);
}

function releasedBy(release: Located<Release>, name: Sourced<string>): ApplicationInputs['released'] {
  const released = release.get('applications').find(name.value);
  if (released === null) throw new Error(`${release.place.file} has no images of the application "${name.value}"`);
  return released.because(name);
}
