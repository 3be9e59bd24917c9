import { type JsonObject, type KubernetesAddress, resourcesOf } from '@tenantry/artifact';

/** What a rendered object is called. Throws when it has no kind, version or name. */
export function addressOf(object: JsonObject): KubernetesAddress {
  const found = resourcesOf('rendered.yaml', object);
  const address = found.ok ? found.value[0]?.address : undefined;
  if (address?.tool !== 'kubernetes') {
    throw new Error(`cdk8s rendered an object without kind, version or name: ${JSON.stringify(object)}`);
  }
  return address;
}
