import { KubeNetworkPolicy } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata } from '../metadata.ts';
import { portOf } from './traffic-rules.ts';

/** Every Pod may ask the cluster's own name server. The API server sets the namespace label, so nobody can borrow it. */
export const addNameResolution: AddObjects = ({ chart, id }, environment) => {
  new KubeNetworkPolicy(chart, id('allow-dns'), {
    metadata: namespacedMetadata(environment, 'allow-dns'),
    spec: {
      podSelector: {},
      policyTypes: ['Egress'],
      egress: [
        {
          to: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
              podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
            },
          ],
          ports: [portOf(53, 'UDP'), portOf(53, 'TCP')],
        },
      ],
    },
  });
};
