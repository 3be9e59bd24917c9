import { KubeServiceAccount } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata } from '../metadata.ts';
import { workloadsOf } from '../workload/workloads-of.ts';

/** An identity for each workload. None can call the API server: Pods get no token for it. */
export const addServiceAccounts: AddObjects = ({ chart, id }, environment) => {
  for (const { serviceAccount } of workloadsOf(environment)) {
    new KubeServiceAccount(chart, id(`service-account-${serviceAccount}`), {
      metadata: namespacedMetadata(environment, serviceAccount),
      automountServiceAccountToken: false,
    });
  }
};
