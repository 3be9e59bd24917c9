import { ROLLOUT_SURGE } from '@tenantry/blueprint';
import { IntOrString, KubeDeployment } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata, podSelector } from '../metadata.ts';
import { podPlacement } from '../workload/pod-placement.ts';
import { POD_SECURITY } from '../workload/pod-security.ts';
import { workloadsOf } from '../workload/workloads-of.ts';

/** Runs each workload; a new version replaces a Pod only when its successor is ready. */
export const addDeployments: AddObjects = ({ chart, id }, environment) => {
  for (const workload of workloadsOf(environment)) {
    const { name, replicas, containers, volumes } = workload;
    const matchLabels = podSelector(environment, name);
    new KubeDeployment(chart, id(`deployment-${name}`), {
      metadata: namespacedMetadata(environment, name),
      spec: {
        // A number here would be set again at each sync, against the autoscaler.
        ...(replicas !== null && { replicas }),
        revisionHistoryLimit: 5,
        selector: { matchLabels },
        strategy: {
          type: 'RollingUpdate',
          rollingUpdate: { maxUnavailable: IntOrString.fromNumber(0), maxSurge: IntOrString.fromNumber(ROLLOUT_SURGE) },
        },
        template: {
          metadata: { labels: { ...environment.labels, ...matchLabels } },
          spec: {
            serviceAccountName: workload.serviceAccount,
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            securityContext: POD_SECURITY,
            terminationGracePeriodSeconds: workload.graceSeconds,
            ...podPlacement(environment, workload),
            containers: [...containers],
            ...(volumes.length > 0 && { volumes: [...volumes] }),
          },
        },
      },
    });
  }
};
