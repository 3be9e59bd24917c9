import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import {
  IntOrString,
  type NetworkPolicyEgressRule,
  type NetworkPolicyPeer,
  type NetworkPolicyPort,
} from 'cdk8s-plus-28/lib/imports/k8s.js';
import { podSelector } from '../metadata.ts';

/** Transport protocols of network policies. */
export type Protocol = 'TCP' | 'UDP';

/** One port of a rule. */
export function portOf(port: number, protocol: Protocol = 'TCP'): NetworkPolicyPort {
  return { port: IntOrString.fromNumber(port), protocol };
}

/** The Pods of one workload of the environment. */
export function podsOf(environment: EnvironmentBlueprint, workload: string): NetworkPolicyPeer {
  return { podSelector: { matchLabels: podSelector(environment, workload) } };
}

/** The IPv4 Internet without the ranges that the environment must never reach. */
export function internetOf(environment: EnvironmentBlueprint): NetworkPolicyPeer {
  return { ipBlock: { cidr: '0.0.0.0/0', except: [...environment.namespace.forbiddenRanges] } };
}

/** Egress to ranges; no rule for no range, because a rule without peers opens its ports to everybody. */
export function egressToRanges(ranges: readonly string[], ports: NetworkPolicyPort[]): NetworkPolicyEgressRule[] {
  return ranges.length === 0 ? [] : [{ to: ranges.map((cidr) => ({ ipBlock: { cidr } })), ports }];
}
