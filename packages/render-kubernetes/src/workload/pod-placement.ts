import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import type { PodSpec } from 'cdk8s-plus-28/lib/imports/k8s.js';
import { podSelector } from '../metadata.ts';
import type { Workload } from './workload.ts';

/** On which machines the Pods of a workload may run. */
export function podPlacement(environment: EnvironmentBlueprint, workload: Workload): Partial<PodSpec> {
  return { ...ownMachines(environment), ...(workload.zoneSpread && zoneSpread(environment, workload)) };
}

/** Only the tenant's machines, which other tenants' Pods do not tolerate. */
function ownMachines({ namespace: { nodePlacement } }: EnvironmentBlueprint): Partial<PodSpec> {
  if (nodePlacement === null) return {};
  const { key, value } = nodePlacement;
  return {
    nodeSelector: { [key]: value },
    tolerations: [{ key, operator: 'Equal', value, effect: 'NoSchedule' }],
  };
}

/**
 * No zone has two Pods more than another. Counted within one version, so that a rollout ends spread, and over machines
 * that take Pods, so that a zone that is down keeps none waiting.
 */
function zoneSpread(environment: EnvironmentBlueprint, { name }: Workload): Partial<PodSpec> {
  return {
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'DoNotSchedule',
        labelSelector: { matchLabels: podSelector(environment, name) },
        matchLabelKeys: ['pod-template-hash'],
        nodeTaintsPolicy: 'Honor',
      },
    ],
  };
}
