import { KubeRole, type PolicyRule } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata } from '../metadata.ts';

/** Looking, at everything but Secrets. */
const VIEW: readonly PolicyRule[] = [
  rule('', ['events', 'persistentvolumeclaims', 'pods', 'resourcequotas', 'serviceaccounts', 'services']),
  rule('apps', ['deployments', 'replicasets']),
  rule('autoscaling', ['horizontalpodautoscalers']),
  rule('external-secrets.io', ['externalsecrets']),
  rule('networking.k8s.io', ['networkpolicies']),
  rule('policy', ['poddisruptionbudgets']),
];

/**
 * Reading logs and restarting. A workload is restarted by deleting its Pods: the right to patch a Deployment would also
 * be the right to run any image with the application's secrets.
 */
const OPERATE: readonly PolicyRule[] = [
  { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
  { apiGroups: [''], resources: ['pods'], verbs: ['delete'] },
];

const RULES = { viewer: VIEW, operator: [...VIEW, ...OPERATE] };

/** A Role for each role that some group of the environment has. */
export const addAccessRoles: AddObjects = ({ chart, id }, environment) => {
  for (const role of new Set(environment.namespace.access.map((access) => access.role))) {
    new KubeRole(chart, id(`role-${role}`), {
      metadata: namespacedMetadata(environment, role),
      rules: [...RULES[role]],
    });
  }
};

function rule(group: string, resources: string[]): PolicyRule {
  return { apiGroups: [group], resources, verbs: ['get', 'list', 'watch'] };
}
