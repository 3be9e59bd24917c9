import { KubeNetworkPolicy } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata } from '../metadata.ts';

/** No Pod of the namespace talks or is talked to, but for what the other policies allow. */
export const addDefaultDeny: AddObjects = ({ chart, id }, environment) => {
  new KubeNetworkPolicy(chart, id('default-deny'), {
    metadata: namespacedMetadata(environment, 'default-deny'),
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });
};
