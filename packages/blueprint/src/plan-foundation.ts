import { bucketArn, policyArn } from './arn.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf } from './environment-names.ts';
import type { DedicatedPlace } from './environment-place.ts';
import { fixed } from './fixed.ts';
import type { FoundationBlueprint, NetworkBlueprint, ZoneBlueprint } from './foundation-blueprint.ts';
import { bucketNameFor } from './names.ts';
import type { Decided, Sourced } from './sourced.ts';
import { subrange } from './subrange.ts';

/** The longest window that KMS offers: an order to delete a key is the end of all that it encrypts. */
const KEY_DELETION_DAYS = 30;
/** Overwritten and deleted files can be brought back for a quarter. */
const NONCURRENT_VERSION_DAYS = 90;
/** A third zone is the last one that makes a cluster safer; a fourth only costs a NAT gateway. */
const MOST_ZONES = 3;
/**
 * What machines, Pods and the managed add-ons call without leaving the VPC ("Deploy private clusters", EKS user guide):
 * EC2 and the registry, the cluster and Pod Identity, logs, parameters and STS. S3 has a gateway endpoint.
 */
const INTERFACE_ENDPOINTS = ['ec2', 'ecr.api', 'ecr.dkr', 'eks', 'eks-auth', 'logs', 'ssm', 'sts'];

/** Keys, storage and, at isolation cluster, the network of an environment. */
export function planFoundation(inputs: EnvironmentInputs): Decided<FoundationBlueprint> {
  const bucket = bucketOf(inputs);
  return {
    key: { alias: nameOf(inputs, 'kms-alias'), deletionWindowDays: fixed(inputs.release, KEY_DELETION_DAYS) },
    bucket: {
      name: bucket,
      arn: bucket.map(bucketArn),
      noncurrentVersionDays: fixed(inputs.release, NONCURRENT_VERSION_DAYS),
    },
    network: inputs.place.kind === 'dedicated' ? planNetwork(inputs, inputs.place) : inputs.isolation.map(() => null),
  };
}

/** Name of the environment's bucket. */
export function bucketOf({ tenant, name, organisation }: EnvironmentInputs): Sourced<string> {
  return tenant
    .with(name, (id, environment) => ({ tenant: id, environment, what: 'files' }))
    .with(organisation.get('domain'), (parts, domain) => ({ parts, domain }))
    .with(organisation.get('name'), ({ parts, domain }, organisationName) =>
      bucketNameFor({ name: organisationName, domain }, parts),
    );
}

/** ARN of the permissions boundary of every role in the environment's account. */
export function boundaryOf({ place, organisation }: EnvironmentInputs): Sourced<string> {
  return place.account.with(organisation.get('roles').get('boundary'), policyArn);
}

function planNetwork(inputs: EnvironmentInputs, place: DedicatedPlace): Decided<NetworkBlueprint> {
  const podRange = inputs.catalog.ranges().get('pods');
  return {
    name: nameOf(inputs, 'vpc'),
    range: place.range,
    podRange,
    zones: place.zones.slice(0, MOST_ZONES).map((zone, position) => planZone(zone, place.range, podRange, position)),
    interfaceEndpoints: fixed(inputs.release, INTERFACE_ENDPOINTS),
    flowLog: {
      logGroup: nameOf(inputs, 'log-group', 'flow-logs'),
      role: nameOf(inputs, 'iam-role', 'flow-logs'),
      retentionDays: inputs.sizing.network.flowLogRetentionDays,
    },
    boundaryArn: boundaryOf(inputs),
  };
}

/**
 * A /22 holds three private /24, one per zone; the fourth is cut into /28, of which the first ones are public. Pods have
 * a quarter of their range per zone.
 */
function planZone(
  zone: Sourced<string>,
  range: Sourced<string>,
  podRange: Sourced<string>,
  position: number,
): Decided<ZoneBlueprint> {
  return {
    zone,
    privateRange: range.map((whole) => subrange(whole, 2, position)),
    publicRange: range.map((whole) => subrange(subrange(whole, 2, MOST_ZONES), 4, position)),
    podRange: podRange.map((whole) => subrange(whole, 2, position)),
  };
}
