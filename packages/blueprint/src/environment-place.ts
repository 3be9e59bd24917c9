import type { SharedCluster } from '@tenantry/catalog';
import type { Environment } from '@tenantry/tenant';
import type { CatalogReader } from './catalog-reader.ts';
import type { IsolationLevel } from './environment-blueprint.ts';
import { itemsOf, type Located } from './located.ts';
import type { Sourced } from './sourced.ts';

/** Where an environment stands: in an account of the tenant's, or on a shared cluster of the catalog. */
export type EnvironmentPlace = DedicatedPlace | SharedPlace;

/** A place of the tenant's own. */
export interface DedicatedPlace {
  readonly kind: 'dedicated';
  readonly account: Sourced<string>;
  readonly region: Sourced<string>;
  /** Range of the VPC. */
  readonly range: Sourced<string>;
  /** Availability zones of the region, in the catalog's order. */
  readonly zones: readonly Sourced<string>[];
}

/** A place beside other tenants. */
export interface SharedPlace {
  readonly kind: 'shared';
  readonly account: Sourced<string>;
  readonly region: Sourced<string>;
  /** Range of the shared VPC. */
  readonly range: Sourced<string>;
  readonly cluster: Located<SharedCluster>;
}

/** Finds the place; on a shared cluster, account, region and range are the cluster's. */
export function planPlace(
  environment: Located<Environment>,
  isolation: Sourced<IsolationLevel>,
  catalog: CatalogReader,
): EnvironmentPlace {
  if (isolation.value !== 'cluster') {
    const cluster = catalog.cluster(required(environment.find('cluster'), environment, 'cluster'));
    return {
      kind: 'shared',
      account: cluster.get('account'),
      region: cluster.get('region'),
      range: cluster.get('range'),
      cluster,
    };
  }
  const region = environment.get('region');
  return {
    kind: 'dedicated',
    account: required(environment.find('account'), environment, 'account'),
    region,
    range: required(environment.find('range'), environment, 'range'),
    zones: itemsOf(catalog.region(region).get('zones')),
  };
}

function required<T>(value: Located<T> | null, environment: Located<Environment>, property: string): Located<T> {
  if (value !== null) return value;
  const { file, pointer } = environment.place;
  throw new Error(`${file}${pointer} has no ${property}, which checkFleet requires at its isolation level`);
}
