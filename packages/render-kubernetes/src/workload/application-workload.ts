import type { ApplicationBlueprint, ContainerBlueprint } from '@tenantry/blueprint';
import { type Container, type EnvVar, Quantity } from 'cdk8s-plus-28/lib/imports/k8s.js';
import { containerOf } from './container.ts';
import { literalText } from './literal-text.ts';
import type { Workload } from './workload.ts';

/** Room for temporary files of one container; a Pod that takes more is evicted. */
const TEMPORARY_FILES = '256Mi';

/** An application: its containers side by side in one Pod, with one volume that all of them see. */
export function applicationWorkload(application: ApplicationBlueprint): Workload {
  const { containers, volume } = application;
  return {
    name: application.name,
    serviceAccount: application.serviceAccount,
    replicas: application.running ? null : 0,
    zoneSpread: application.zoneSpread,
    containers: containers.map((container) => applicationContainer(container, application)),
    volumes: [
      { name: volume.name, persistentVolumeClaim: { claimName: volume.claim } },
      ...containers.map((container) => ({
        name: temporaryFilesOf(container),
        emptyDir: { sizeLimit: Quantity.fromString(TEMPORARY_FILES) },
      })),
    ],
    graceSeconds: 30,
  };
}

/** Name of a container's port. By number, because a port's name holds 15 characters and a container's 40. */
export function portNameOf(port: number): string {
  return `http-${port}`;
}

function applicationContainer(container: ContainerBlueprint, { secret, volume }: ApplicationBlueprint): Container {
  return containerOf({
    name: container.name,
    image: container.image,
    port: { name: portNameOf(container.port), number: container.port },
    probes: { alive: container.probe, ready: container.probe },
    resources: container.resources,
    env: [
      ...container.variables.map(({ name, value }): EnvVar => ({ name, value: literalText(value) })),
      ...container.secretVariables.map(
        (name): EnvVar => ({ name, valueFrom: { secretKeyRef: { name: secret.name, key: name } } }),
      ),
    ],
    mounts: [
      { name: volume.name, mountPath: container.mount, readOnly: container.readOnly },
      { name: temporaryFilesOf(container), mountPath: '/tmp' },
    ],
  });
}

function temporaryFilesOf(container: ContainerBlueprint): string {
  return `tmp-${container.name}`;
}
