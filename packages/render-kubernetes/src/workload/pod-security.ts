import type { PodSecurityContext, SecurityContext } from 'cdk8s-plus-28/lib/imports/k8s.js';

/** User and group of every container. Above 10 000, so that it is no user of a machine, whatever the image says. */
export const POD_USER = 10001;

/** What the Pod Security Standard `restricted` asks of a Pod. */
export const POD_SECURITY: PodSecurityContext = {
  runAsNonRoot: true,
  runAsUser: POD_USER,
  runAsGroup: POD_USER,
  fsGroup: POD_USER,
  seccompProfile: { type: 'RuntimeDefault' },
};

/** What it asks of a container, and a file system that nobody can plant programs in. */
export const CONTAINER_SECURITY: SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  privileged: false,
  readOnlyRootFilesystem: true,
  runAsNonRoot: true,
};
