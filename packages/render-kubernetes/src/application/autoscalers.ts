import { KubeHorizontalPodAutoscalerV2, type MetricSpecV2 } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata } from '../metadata.ts';

/** Use of requests, in percent, above which Pods are added. */
const TARGETS = { cpu: 70, memory: 80 };

/** Keeps each running application between its fewest and most Pods, by CPU and memory. */
export const addAutoscalers: AddObjects = ({ chart, id }, environment) => {
  for (const { name, replicas } of environment.applications.filter((application) => application.running)) {
    new KubeHorizontalPodAutoscalerV2(chart, id(`autoscaler-${name}`), {
      metadata: namespacedMetadata(environment, name),
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
        minReplicas: replicas.min,
        maxReplicas: replicas.max,
        metrics: [useOf('cpu', TARGETS.cpu), useOf('memory', TARGETS.memory)],
      },
    });
  }
};

function useOf(name: string, averageUtilization: number): MetricSpecV2 {
  return { type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization } } };
}
