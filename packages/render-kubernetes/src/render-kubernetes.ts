import { type Artifact, formatAddress, type KubernetesAddress, ownerFolder } from '@tenantry/artifact';
import type { EnvironmentBlueprint, LifecycleState } from '@tenantry/blueprint';
import { addressOf } from './address-of.ts';
import { APPLICATION_OBJECTS } from './application/index.ts';
import type { AddObjects } from './chart-scope.ts';
import { PLATFORM_OBJECTS } from './platform/index.ts';
import { renderChart } from './render-chart.ts';
import type { RenderOptions } from './render-options.ts';

/** States in which nothing of a tenant is left on a cluster. */
const GONE: ReadonlySet<LifecycleState> = new Set<LifecycleState>(['retained', 'destroyed']);

/** The folders of an environment's manifests: what the platform project syncs, and what the application project does. */
const FOLDERS: readonly {
  readonly name: string;
  readonly objects: readonly AddObjects[];
}[] = [
  { name: 'platform', objects: PLATFORM_OBJECTS },
  { name: 'application', objects: APPLICATION_OBJECTS },
];

/**
 * Renders an environment's Kubernetes objects, one file each, sorted by path. It chooses no name: every name, label and
 * selector is the blueprint's. Throws when two objects would have one address.
 */
export function renderKubernetes(environment: EnvironmentBlueprint, options: RenderOptions = {}): readonly Artifact[] {
  if (GONE.has(environment.state)) return [];
  const id = options.constructId ?? ((own: string) => own);
  const root = `${ownerFolder({ kind: 'tenant', name: environment.tenant })}/${environment.name}/kubernetes`;
  const placed = FOLDERS.flatMap(({ name, objects }) =>
    renderChart(name, objects, environment, id).map((value) => {
      const address = addressOf(value);
      return {
        address: formatAddress(address),
        path: `${root}/${name}/${fileNameOf(address)}`,
        value,
      };
    }),
  );
  assertDistinct(placed.map(({ address }) => address));
  return placed.map(({ path, value }) => ({ path, value })).sort((one, other) => (one.path < other.path ? -1 : 1));
}

function fileNameOf({ kind, name }: KubernetesAddress): string {
  return `${kind}-${name}.yaml`.toLowerCase();
}

function assertDistinct(addresses: readonly string[]): void {
  const twice = addresses.find((address, position) => addresses.indexOf(address) !== position);
  if (twice !== undefined) throw new Error(`two objects are called ${twice}`);
}
