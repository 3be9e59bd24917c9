import { KubePersistentVolume, Quantity } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { ASK_BEFORE_REMOVAL, clusterMetadata } from '../metadata.ts';
import { POD_USER } from '../workload/pod-security.ts';

/**
 * The bucket of the environment as a volume (Mountpoint for Amazon S3 CSI driver, static provisioning). The claim is
 * named in it, so that no claim of another namespace can take it, and the bucket is mounted with the credentials of the
 * Pod that asks for it, so that no other tenant's Pod could read it even then.
 */
export const addPersistentVolumes: AddObjects = ({ chart, id }, environment) => {
  for (const { volume } of environment.applications) {
    new KubePersistentVolume(chart, id(`volume-${volume.persistentVolume}`), {
      metadata: clusterMetadata(environment, volume.persistentVolume, ASK_BEFORE_REMOVAL),
      spec: {
        capacity: { storage: Quantity.fromString(volume.size) },
        accessModes: ['ReadWriteMany'],
        // An empty class keeps every provisioner away.
        storageClassName: '',
        persistentVolumeReclaimPolicy: 'Retain',
        claimRef: {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          namespace: environment.namespace.name,
          name: volume.claim,
        },
        mountOptions: [
          `region ${volume.region}`,
          'allow-delete',
          'allow-overwrite',
          'allow-other',
          `uid=${POD_USER}`,
          `gid=${POD_USER}`,
          'dir-mode=0770',
          'file-mode=0660',
        ],
        csi: {
          driver: 's3.csi.aws.com',
          volumeHandle: volume.persistentVolume,
          volumeAttributes: {
            bucketName: volume.bucket,
            authenticationSource: 'pod',
            stsRegion: volume.region,
          },
        },
      },
    });
  }
};
