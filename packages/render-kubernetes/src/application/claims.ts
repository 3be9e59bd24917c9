import { KubePersistentVolumeClaim, Quantity } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { ASK_BEFORE_REMOVAL, namespacedMetadata } from '../metadata.ts';

/** Claims each application's volume by name. */
export const addClaims: AddObjects = ({ chart, id }, environment) => {
  for (const { volume } of environment.applications) {
    new KubePersistentVolumeClaim(chart, id(`claim-${volume.claim}`), {
      metadata: namespacedMetadata(environment, volume.claim, ASK_BEFORE_REMOVAL),
      spec: {
        accessModes: ['ReadWriteMany'],
        storageClassName: '',
        volumeName: volume.persistentVolume,
        resources: { requests: { storage: Quantity.fromString(volume.size) } },
      },
    });
  }
};
