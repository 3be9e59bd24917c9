import { type Container, type EnvVar, Quantity, type VolumeMount } from 'cdk8s-plus-28/lib/imports/k8s.js';
import { CONTAINER_SECURITY } from './pod-security.ts';
import { type ProbePaths, probesOf } from './probes.ts';

/** What differs between our containers. */
export interface ContainerParts {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  /** The one port it listens on. */
  readonly port: { readonly name: string; readonly number: number };
  readonly probes: Omit<ProbePaths, 'port'>;
  /** `memory` is also its limit; there is no limit on CPU, which only slows what could run. */
  readonly resources: { readonly cpu: string; readonly memory: string };
  readonly env: readonly EnvVar[];
  readonly mounts: readonly VolumeMount[];
}

/** A container as every workload of ours has it. */
export function containerOf(parts: ContainerParts): Container {
  const memory = Quantity.fromString(parts.resources.memory);
  return {
    name: parts.name,
    image: parts.image,
    // Asks the registry each time whether this Pod may have the image: machines can be shared and keep what others
    // pulled. The digest in the reference makes it a question, not a download.
    imagePullPolicy: 'Always',
    ...(parts.args && { args: [...parts.args] }),
    ports: [{ name: parts.port.name, containerPort: parts.port.number, protocol: 'TCP' }],
    ...probesOf({ port: parts.port.name, ...parts.probes }),
    resources: {
      requests: { cpu: Quantity.fromString(parts.resources.cpu), memory },
      limits: { memory },
    },
    env: [...parts.env],
    ...(parts.mounts.length > 0 && { volumeMounts: [...parts.mounts] }),
    securityContext: CONTAINER_SECURITY,
  };
}
