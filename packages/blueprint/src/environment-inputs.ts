import type { Organisation, Release, Tier } from '@tenantry/catalog';
import type { Environment, EnvironmentName, TenantFile } from '@tenantry/tenant';
import { type ApplicationInputs, applicationsOf } from './application-inputs.ts';
import type { CatalogReader } from './catalog-reader.ts';
import type { IsolationLevel } from './environment-blueprint.ts';
import { type EnvironmentPlace, planPlace } from './environment-place.ts';
import { LIFECYCLE, type Remains } from './lifecycle.ts';
import type { Located } from './located.ts';
import { environmentId } from './names.ts';
import { type EnvironmentSizing, planSizing } from './plan-sizing.ts';
import type { Sourced } from './sourced.ts';
import type { LifecycleState } from './tenant-blueprint.ts';

/** What is decided for a tenant before its environments are. */
export interface TenantInputs {
  readonly file: Located<TenantFile>;
  readonly tier: Located<Tier>;
  readonly release: Located<Release>;
  readonly state: Sourced<LifecycleState>;
  readonly catalog: CatalogReader;
}

/** What the planners of an environment's parts read. */
export interface EnvironmentInputs {
  readonly tenant: Sourced<string>;
  readonly name: Sourced<EnvironmentName>;
  /** `<tenant>-<environment>`. */
  readonly id: Sourced<string>;
  readonly tenantFile: Located<TenantFile>;
  /** What the tenant file says of the environment. */
  readonly environment: Located<Environment>;
  readonly tier: Located<Tier>;
  readonly state: Sourced<LifecycleState>;
  readonly remains: Sourced<Remains>;
  readonly isolation: Sourced<IsolationLevel>;
  readonly place: EnvironmentPlace;
  readonly sizing: EnvironmentSizing;
  /** Sorted by name; never empty. */
  readonly applications: readonly ApplicationInputs[];
  readonly release: Located<Release>;
  readonly organisation: Located<Organisation>;
  readonly catalog: CatalogReader;
}

/** Gathers the inputs of one environment. */
export function environmentInputs(
  inputs: TenantInputs,
  name: EnvironmentName,
  environment: Located<Environment>,
): EnvironmentInputs {
  const tenant = inputs.file.get('id');
  const located = inputs.file.get('environments').below(name, name);
  const isolation =
    environment.find('isolation') ?? inputs.file.find('isolation') ?? inputs.tier.get('isolation').get('default');
  const state = environment.find('lifecycle')?.get('state') ?? inputs.state;
  return {
    tenant,
    name: located,
    id: tenant.with(located, environmentId),
    tenantFile: inputs.file,
    environment,
    tier: inputs.tier,
    state,
    remains: state.map((value) => LIFECYCLE[value]),
    isolation,
    place: planPlace(environment, isolation, inputs.catalog),
    sizing: planSizing({
      tenant: inputs.file,
      environment,
      name,
      tier: inputs.tier.get('environments').get(name),
    }),
    applications: applicationsOf(inputs),
    release: inputs.release,
    organisation: inputs.catalog.organisation(),
    catalog: inputs.catalog,
  };
}
