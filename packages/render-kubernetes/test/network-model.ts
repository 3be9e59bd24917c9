import type { Artifact } from '@tenantry/artifact';
import { at, itemsAt } from './reading.ts';

type Value = Artifact['value'][string];

type Way = 'Egress' | 'Ingress';

/** A Pod of the environment's namespace by its labels, a Pod of another namespace, or an address outside. */
export type Place =
  | {
      readonly pod: Readonly<Record<string, string>>;
      readonly namespace?: Readonly<Record<string, string>>;
    }
  | { readonly address: string };

/** A connection that somebody tries to open. */
export interface Call {
  readonly from: Place;
  readonly to: Place;
  readonly port: number;
  readonly protocol?: 'TCP' | 'UDP';
}

/**
 * Whether network policies let a call through, by the text of the Kubernetes documentation: a Pod that any policy
 * selects may do only what some policy of it allows, in each direction.
 */
export function mayCall(artifacts: readonly Artifact[], call: Call): boolean {
  return passes(artifacts, 'Egress', call.from, call.to, call) && accepts(artifacts, call);
}

/** Whether the called side's policies let a call in, whatever the caller's say. */
export function accepts(artifacts: readonly Artifact[], call: Call): boolean {
  return passes(artifacts, 'Ingress', call.to, call.from, call);
}

function passes(artifacts: readonly Artifact[], way: Way, self: Place, peer: Place, call: Call): boolean {
  if (!('pod' in self) || self.namespace !== undefined) return true;
  const mine = policiesIn(artifacts).filter(
    (policy) => itemsAt(policy, 'policyTypes').includes(way) && selects(at(policy, 'podSelector'), self.pod),
  );
  if (mine.length === 0) return true;
  const [rulesKey, peersKey] = way === 'Egress' ? ['egress', 'to'] : ['ingress', 'from'];
  return mine
    .flatMap((policy) => itemsAt(policy, rulesKey))
    .some((rule) => {
      const peers = itemsAt(rule, peersKey);
      const ports = itemsAt(rule, 'ports');
      const rightPort = ports.some(
        (one) => at(one, 'port') === call.port && at(one, 'protocol') === (call.protocol ?? 'TCP'),
      );
      // Absent or empty lists allow everything.
      return (ports.length === 0 || rightPort) && (peers.length === 0 || peers.some((one) => isPeer(one, peer)));
    });
}

function policiesIn(artifacts: readonly Artifact[]): readonly Value[] {
  return artifacts.filter(({ value }) => at(value, 'kind') === 'NetworkPolicy').map(({ value }) => at(value, 'spec'));
}

function isPeer(rule: Value, place: Place): boolean {
  if ('address' in place) {
    const block = at(rule, 'ipBlock');
    return (
      block !== undefined &&
      contains(String(at(block, 'cidr')), place.address) &&
      !itemsAt(block, 'except').some((range) => contains(String(range), place.address))
    );
  }
  if (at(rule, 'ipBlock') !== undefined) return false;
  const namespaceSelector = at(rule, 'namespaceSelector');
  const rightNamespace =
    namespaceSelector === undefined ? place.namespace === undefined : selects(namespaceSelector, place.namespace ?? {});
  return rightNamespace && selects(at(rule, 'podSelector') ?? {}, place.pod);
}

function selects(selector: Value, labels: Readonly<Record<string, string>>): boolean {
  return Object.entries(Object(at(selector, 'matchLabels') ?? {})).every(([key, value]) => labels[key] === value);
}

function contains(range: string, address: string): boolean {
  const [network = '', length = '32'] = range.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(numberOf(network) / size) === Math.floor(numberOf(address) / size);
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
