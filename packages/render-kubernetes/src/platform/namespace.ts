import { KubeNamespace } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { ASK_BEFORE_REMOVAL, clusterMetadata } from '../metadata.ts';

/** The modes of Pod Security admission: refuse, write to the audit log, answer with a warning. */
const MODES = ['enforce', 'audit', 'warn'];

/** Annotation for people; labels could not hold every name. */
const DISPLAY_NAME = 'tenantry.dev/display-name';

/** The namespace; its labels make the API server refuse Pods that break the Pod Security Standard. */
export const addNamespace: AddObjects = ({ chart, id }, environment) => {
  const { name, displayName, podSecurity, podSecurityVersion } = environment.namespace;
  const metadata = clusterMetadata(environment, name, { ...ASK_BEFORE_REMOVAL, [DISPLAY_NAME]: displayName });
  const security = MODES.flatMap((mode) => [
    [`pod-security.kubernetes.io/${mode}`, podSecurity],
    [`pod-security.kubernetes.io/${mode}-version`, podSecurityVersion],
  ]);
  new KubeNamespace(chart, id('namespace'), {
    metadata: { ...metadata, labels: { ...metadata.labels, ...Object.fromEntries(security) } },
  });
};
