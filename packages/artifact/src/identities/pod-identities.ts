import { formatPointer, isJsonObject, type JsonObject, valueAt } from '@tenantry/diagnostic';
import type { IdentityType } from '../identity.ts';
import type { PlacedIdentity } from './found-identity.ts';

/** Where the Pod of a workload stands in its object. */
const POD_POINTERS: ReadonlyMap<string, string> = new Map([
  ['CronJob', '/spec/jobTemplate/spec/template/spec'],
  ['DaemonSet', '/spec/template/spec'],
  ['Deployment', '/spec/template/spec'],
  ['Job', '/spec/template/spec'],
  ['Pod', '/spec'],
  ['ReplicaSet', '/spec/template/spec'],
  ['StatefulSet', '/spec/template/spec'],
]);

const CONTAINER_LISTS = ['containers', 'ephemeralContainers', 'initContainers'];

/**
 * Variables that hold a tenant's model, by the end of their name, so that an application can have a prefix of its own.
 */
const MODEL_VARIABLES: readonly (readonly [RegExp, IdentityType])[] = [
  [/(?:^|_)MODEL_(?:ENDPOINT|URL)$/, 'model-endpoint'],
  [/(?:^|_)MODEL_INDEX$/, 'model-index'],
];

/** Host of an image's registry: what stands before the first slash, when it has a dot or a port. */
const REGISTRY = /^([^/]*[.:][^/]*)\//;

/** Label and taint of machines that belong to one environment. */
const MACHINES_KEY = 'tenantry.dev/tenant';

/** Identifiers in the Pod of a workload: registries, models, and the machines that it asks for. */
export function* podIdentities(object: JsonObject, kind: string): Generator<PlacedIdentity> {
  const base = POD_POINTERS.get(kind);
  const pod = base === undefined ? undefined : valueAt(object, base);
  if (base === undefined || !isJsonObject(pod)) return;
  for (const list of CONTAINER_LISTS) {
    for (const [position, container] of objectsIn(pod, list)) {
      yield* containerIdentities(container, `${base}${formatPointer([list, position])}`);
    }
  }
  const { nodeSelector } = pod;
  if (isJsonObject(nodeSelector) && typeof nodeSelector[MACHINES_KEY] === 'string') {
    const pointer = base + formatPointer(['nodeSelector', MACHINES_KEY]);
    yield { type: 'machines', text: nodeSelector[MACHINES_KEY], pointer };
  }
  for (const [position, { key, value }] of objectsIn(pod, 'tolerations')) {
    if (key === MACHINES_KEY && typeof value === 'string') {
      yield { type: 'machines', text: value, pointer: `${base}/tolerations/${position}/value` };
    }
  }
}

function* containerIdentities(container: JsonObject, base: string): Generator<PlacedIdentity> {
  const { image } = container;
  const registry = typeof image === 'string' ? REGISTRY.exec(image)?.[1] : undefined;
  if (registry !== undefined) yield { type: 'host', text: registry, pointer: `${base}/image` };
  for (const [position, { name, value }] of objectsIn(container, 'env')) {
    if (typeof name !== 'string' || typeof value !== 'string') continue;
    for (const [pattern, type] of MODEL_VARIABLES) {
      if (pattern.test(name)) yield { type, text: value, pointer: `${base}/env/${position}/value` };
    }
  }
}

function objectsIn(object: JsonObject, key: string): readonly (readonly [number, JsonObject])[] {
  const list = object[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, position) => (isJsonObject(item) ? [[position, item] as const] : []));
}
