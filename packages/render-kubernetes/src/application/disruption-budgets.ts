import { IntOrString, KubePodDisruptionBudget } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata, podSelector } from '../metadata.ts';
import { workloadsOf } from '../workload/workloads-of.ts';

/**
 * Machines may be emptied one Pod of a workload at a time. Said as what may be missing, because a workload of one Pod
 * with one that must stay could never be moved; a Pod that is not ready may always go.
 */
export const addDisruptionBudgets: AddObjects = ({ chart, id }, environment) => {
  for (const { name } of workloadsOf(environment)) {
    new KubePodDisruptionBudget(chart, id(`disruption-budget-${name}`), {
      metadata: namespacedMetadata(environment, name),
      spec: {
        maxUnavailable: IntOrString.fromNumber(1),
        selector: { matchLabels: podSelector(environment, name) },
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
      },
    });
  }
};
