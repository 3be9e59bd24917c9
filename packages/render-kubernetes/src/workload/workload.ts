import type { Container, Volume } from 'cdk8s-plus-28/lib/imports/k8s.js';

/** What runs in Pods: an application, or the edge's connector. */
export interface Workload {
  readonly name: string;
  readonly serviceAccount: string;
  /** Number of Pods; null where an autoscaler decides it. */
  readonly replicas: number | null;
  readonly zoneSpread: boolean;
  readonly containers: readonly Container[];
  readonly volumes: readonly Volume[];
  /** Seconds between the order to stop and the end. */
  readonly graceSeconds: number;
}
