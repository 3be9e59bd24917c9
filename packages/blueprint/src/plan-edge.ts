import { type ApplicationInputs, serviceNameOf, servicePortOf } from './application-inputs.ts';
import type { ConnectorBlueprint, EdgeBlueprint, EdgeHostBlueprint } from './edge-blueprint.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf, parameterOf } from './environment-names.ts';
import { fixed } from './fixed.ts';
import { itemsOf } from './located.ts';
import { namespaceOf } from './plan-namespace.ts';
import { type Decided, listOf, type Sourced } from './sourced.ts';

/** Two connectors keep the tunnel open while one moves. */
const CONNECTOR_REPLICAS = 2;
const CONNECTOR = 'tunnel-connector';
const CONNECTOR_SECRET = 'tunnel-token';
const METRICS_PORT = 2000;
/** It only passes requests on. */
const CONNECTOR_RESOURCES = { cpu: '50m', memory: '128Mi' };
/** No host becomes this identifier: a host has a dot, and its identifier an underscore for it. */
const ORIGIN = 'origin';

/** The public side of an environment. */
export function planEdge(inputs: EnvironmentInputs): Decided<EdgeBlueprint> {
  const { organisation, release } = inputs;
  const service = planService(inputs);
  const hosts = inputs.environment.get('hosts');
  const domain = organisation.get('domain');
  return {
    accountId: organisation.get('cloudflare').get('accountId'),
    zoneId: organisation.get('cloudflare').get('zoneId'),
    tunnel: nameOf(inputs, 'cloudflare-tunnel'),
    tokenParameter: parameterOf(inputs, 'edge/tunnel-token'),
    origin: {
      host: inputs.id.with(domain, (id, zone) => `${id}.${zone}`),
      logicalId: fixed(release, ORIGIN),
      service,
    },
    hosts: listOf(
      itemsOf(hosts).map((host) => planHost(host, domain, service)),
      hosts,
    ),
    connector: planConnector(inputs),
  };
}

/** Without a tunnel there is no token to open it with. */
function planConnector({ organisation, release, remains }: EnvironmentInputs): Decided<ConnectorBlueprint | null> {
  if (remains.value.stacks.edge === 'nothing') return remains.map(() => null);
  return {
    name: fixed(release, CONNECTOR),
    serviceAccount: fixed(release, CONNECTOR),
    image: release
      .get('edge')
      .get('cloudflared')
      .with(organisation.get('registry'), (image, registry) => `${registry}/${image}`),
    replicas: remains.map(({ running }) => (running ? CONNECTOR_REPLICAS : 0)),
    resources: fixed(release, CONNECTOR_RESOURCES),
    secret: fixed(release, CONNECTOR_SECRET),
    metricsPort: fixed(release, METRICS_PORT),
  };
}

function planHost(
  host: Sourced<string>,
  domain: Sourced<string>,
  service: Sourced<string>,
): Decided<EdgeHostBlueprint> {
  return {
    host,
    logicalId: host.map(logicalId),
    kind: host.with(domain, (name, zone) => (`.${name}`.endsWith(`.${zone}`) ? 'record' : 'custom-hostname')),
    service,
  };
}

/**
 * Identifier in Terraform, which has no dots and no digit in front; hosts have no underscores, so that two hosts never
 * become one resource.
 */
function logicalId(host: string): string {
  const id = host.replaceAll('.', '_');
  return /^[0-9]/.test(id) ? `_${id}` : id;
}

/** All hosts lead to one application: the first by name. */
function planService(inputs: EnvironmentInputs): Sourced<string> {
  const [first] = inputs.applications;
  if (first === undefined) throw new Error('a tenant without applications, which the schemas refuse');
  return address(first, namespaceOf(inputs));
}

function address(application: ApplicationInputs, namespace: Sourced<string>): Sourced<string> {
  return serviceNameOf(application)
    .with(namespace, (service, where) => `http://${service}.${where}.svc.cluster.local`)
    .with(servicePortOf(application), (url, port) => `${url}:${port}`);
}
