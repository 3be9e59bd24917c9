import { KubeNetworkPolicy } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata, podSelector } from '../metadata.ts';
import { internetOf, podsOf, portOf } from './traffic-rules.ts';

/** Port on which Cloudflare's edge takes tunnels, over QUIC (UDP) and HTTP/2 (TCP). */
const TUNNEL_PORT = 7844;

/** Whom the edge's connector calls: Cloudflare, and the public port of each application. Nobody calls it. */
export const addConnectorTraffic: AddObjects = ({ chart, id }, environment) => {
  const { connector } = environment.edge;
  if (connector === null) return;
  const { name } = connector;
  new KubeNetworkPolicy(chart, id(`traffic-${name}`), {
    metadata: namespacedMetadata(environment, name),
    spec: {
      podSelector: { matchLabels: podSelector(environment, name) },
      policyTypes: ['Ingress', 'Egress'],
      egress: [
        {
          to: [internetOf(environment)],
          ports: [portOf(443), portOf(443, 'UDP'), portOf(TUNNEL_PORT), portOf(TUNNEL_PORT, 'UDP')],
        },
        ...environment.applications.map((application) => ({
          to: [podsOf(environment, application.name)],
          ports: [portOf(application.service.port)],
        })),
      ],
    },
  });
};
