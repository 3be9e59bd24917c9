import type { AddObjects } from '../chart-scope.ts';
import { addAccessBindings } from './access-bindings.ts';
import { addAccessRoles } from './access-roles.ts';
import { addApplicationTraffic } from './application-traffic.ts';
import { addConnectorTraffic } from './connector-traffic.ts';
import { addDefaultDeny } from './default-deny.ts';
import { addLimitRange } from './limit-range.ts';
import { addNameResolution } from './name-resolution.ts';
import { addNamespace } from './namespace.ts';
import { addPersistentVolumes } from './persistent-volumes.ts';
import { addResourceQuota } from './resource-quota.ts';
import { addSecretStore } from './secret-store.ts';

/** What the platform project syncs: the namespace and everything that limits what runs in it. One line per file. */
export const PLATFORM_OBJECTS: readonly AddObjects[] = [
  addNamespace,
  addResourceQuota,
  addLimitRange,
  addDefaultDeny,
  addNameResolution,
  addApplicationTraffic,
  addConnectorTraffic,
  addAccessRoles,
  addAccessBindings,
  addSecretStore,
  addPersistentVolumes,
];
