import { type Diagnostic, shortValue } from '@tenantry/diagnostic';
import type { ContainerBlueprint } from '../application-blueprint.ts';
import type { BlueprintRule, PlannedTenant } from '../blueprint-rule.ts';
import type { EnvironmentBlueprint } from '../environment-blueprint.ts';
import { LIFECYCLE } from '../lifecycle.ts';
import type { NamespaceBlueprint } from '../namespace-blueprint.ts';
import { formatCpu, formatSize, parseCpu, parseSize } from '../quantity.ts';
import { ROLLOUT_SURGE } from '../rollout.ts';
import { sourceLocation, sourcesAt } from '../source-location.ts';

/**
 * A namespace's quota counts every Pod with what it asks for, also those that only stand beside their predecessors
 * while a version changes. What does not fit is never started, and nobody is told but the autoscaler.
 */
export const sizingFitsTheQuota: BlueprintRule = {
  fact: 'the most that an environment asks for fits the quota of its namespace',
  check: (fleet) =>
    fleet.flatMap((one) =>
      one.planned.blueprint.environments.flatMap((environment, position) => {
        if (!LIFECYCLE[environment.state].deployed) return [];
        const pointer = `/environments/${position}`;
        return [
          ...POD_LIMITS.flatMap((limit) => podProblems(one, environment, pointer, limit)),
          ...storageProblems(one, environment, pointer),
        ];
      }),
    ),
};

/** Something that a quota limits and that Pods take. */
interface PodLimit {
  readonly what: string;
  /** Property of a container's `resources`; null where a Pod takes one whatever its containers ask for. */
  readonly resource: keyof ContainerBlueprint['resources'] | null;
  readonly quota: (quota: NamespaceBlueprint['quota']) => number;
  readonly read: (text: string) => number;
  readonly format: (amount: number) => string;
}

const POD_LIMITS: readonly PodLimit[] = [
  { what: 'CPU', resource: 'cpu', quota: ({ cpu }) => parseCpu(cpu), read: parseCpu, format: formatCpu },
  { what: 'memory', resource: 'memory', quota: ({ memory }) => parseSize(memory), read: parseSize, format: formatSize },
  { what: 'Pods', resource: null, quota: ({ pods }) => pods, read: Number, format: String },
];

/** A value that makes an environment as large as it is. */
interface Cause {
  /** Pointer into the blueprint. */
  readonly pointer: string;
  readonly value: string | number;
}

function podProblems(
  one: PlannedTenant,
  { id, name, applications, edge, namespace }: EnvironmentBlueprint,
  pointer: string,
  limit: PodLimit,
): readonly Diagnostic[] {
  const { resource, format } = limit;
  const amountOf = (containers: readonly Pick<ContainerBlueprint, 'resources'>[]) =>
    resource === null ? 1 : sum(containers.map(({ resources }) => limit.read(resources[resource])));
  const ofApplications = applications.map((application) => ({
    workload: application.name,
    pods: application.replicas.max + ROLLOUT_SURGE,
    each: amountOf(application.containers),
  }));
  const ofConnector =
    edge.connector === null
      ? []
      : [
          {
            workload: edge.connector.name,
            pods: edge.connector.replicas + ROLLOUT_SURGE,
            each: amountOf([edge.connector]),
          },
        ];
  const shares = [...ofApplications, ...ofConnector];
  const asked = sum(shares.map(({ pods, each }) => pods * each));
  const quota = limit.quota(namespace.quota);
  if (asked <= quota) return [];
  const parts = shares.map(({ workload, pods, each }) => `${workload} ${pods} × ${format(each)}`);
  const room = quota - sum(ofConnector.map(({ pods, each }) => pods * each));
  const most = Math.floor(room / sum(ofApplications.map(({ each }) => each))) - ROLLOUT_SURGE;
  const causes = applications.flatMap(({ replicas, containers }, application) => [
    { pointer: `${pointer}/applications/${application}/replicas/max`, value: replicas.max },
    ...(resource === null
      ? []
      : containers.map(({ resources }, container) => ({
          pointer: `${pointer}/applications/${application}/containers/${container}/resources/${resource}`,
          value: resources[resource],
        }))),
  ]);
  return [
    diagnose(one, causes, {
      message:
        `${id} can ask for ${format(asked)} of ${limit.what}, more than the ${format(quota)} of its quota: ` +
        `${parts.join(', ')}, where each counts ${ROLLOUT_SURGE} Pod for a change of version`,
      hint:
        most >= 1
          ? `write at most ${most} as max of /environments/${name}/sizing/replicas${resource === null ? '' : ', or smaller resources'}`
          : 'write smaller resources of the containers, or a tier with a larger quota',
    }),
  ];
}

function storageProblems(
  one: PlannedTenant,
  { id, name, applications, namespace }: EnvironmentBlueprint,
  pointer: string,
): readonly Diagnostic[] {
  const asked = sum(applications.map(({ volume }) => parseSize(volume.size)));
  const quota = parseSize(namespace.quota.storage);
  if (asked <= quota) return [];
  const causes = applications.map(({ volume }, application) => ({
    pointer: `${pointer}/applications/${application}/volume/size`,
    value: volume.size,
  }));
  const parts = applications.map(({ name: application, volume }) => `${application} ${volume.size}`);
  const most = formatSize(Math.floor(quota / applications.length));
  return [
    diagnose(one, causes, {
      message: `${id} asks for ${formatSize(asked)} of storage, more than the ${formatSize(quota)} of its quota: ${parts.join(', ')}`,
      hint: `write at most "${most}" as /environments/${name}/sizing/storage, or a tier with a larger quota`,
    }),
  ];
}

/** Told at the first cause that the tenant file itself decides; where it is the tier's doing, at the choice of the tier. */
function diagnose(
  one: PlannedTenant,
  causes: readonly Cause[],
  { message, hint }: { readonly message: string; readonly hint: string },
): Diagnostic {
  const ownWord = ({ pointer }: Cause) => sourcesAt(one.planned.sources, pointer)[0]?.level === 'tenant';
  const cause = causes.find(ownWord) ?? causes[0];
  return {
    code: 'quota-exceeded',
    severity: 'error',
    message,
    hint,
    ...(cause === undefined ? {} : { value: shortValue(cause.value), location: sourceLocation(one, cause.pointer) }),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
