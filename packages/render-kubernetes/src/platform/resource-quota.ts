import { KubeResourceQuota, Quantity } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata } from '../metadata.ts';

/** Upper limits of the namespace. Nothing of a tenant may open a port to the outside: the edge's tunnel is the way in. */
export const addResourceQuota: AddObjects = ({ chart, id }, environment) => {
  const { name, quota } = environment.namespace;
  const memory = Quantity.fromString(quota.memory);
  new KubeResourceQuota(chart, id('resource-quota'), {
    metadata: namespacedMetadata(environment, name),
    spec: {
      hard: {
        'requests.cpu': Quantity.fromString(quota.cpu),
        'requests.memory': memory,
        'limits.memory': memory,
        'requests.storage': Quantity.fromString(quota.storage),
        pods: Quantity.fromString(String(quota.pods)),
        'services.loadbalancers': Quantity.fromString('0'),
        'services.nodeports': Quantity.fromString('0'),
      },
    },
  });
};
