import { KubeRoleBinding } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata } from '../metadata.ts';

const RBAC = 'rbac.authorization.k8s.io';

/** Gives each group of the identity provider its role, in this namespace alone. */
export const addAccessBindings: AddObjects = ({ chart, id }, environment) => {
  for (const { group, role, binding } of environment.namespace.access) {
    new KubeRoleBinding(chart, id(`binding-${binding}`), {
      metadata: namespacedMetadata(environment, binding),
      roleRef: { apiGroup: RBAC, kind: 'Role', name: role },
      subjects: [{ apiGroup: RBAC, kind: 'Group', name: group }],
    });
  }
};
