import { KubeLimitRange, Quantity } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata } from '../metadata.ts';

/** What a container gets that asks for nothing; without it the quota would refuse its Pod. */
export const addLimitRange: AddObjects = ({ chart, id }, environment) => {
  const { name, defaults } = environment.namespace;
  const memory = Quantity.fromString(defaults.memory);
  new KubeLimitRange(chart, id('limit-range'), {
    metadata: namespacedMetadata(environment, name),
    spec: {
      limits: [
        {
          type: 'Container',
          default: { memory },
          defaultRequest: { cpu: Quantity.fromString(defaults.cpu), memory },
        },
      ],
    },
  });
};
