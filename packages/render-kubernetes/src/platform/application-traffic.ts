import { KubeNetworkPolicy } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata, podSelector } from '../metadata.ts';
import { egressToRanges, internetOf, podsOf, portOf } from './traffic-rules.ts';

/** Address and port on every machine where the EKS Pod Identity agent hands out credentials. */
const POD_IDENTITY_AGENT = { range: '169.254.170.23/32', port: 80 };

/** Port of HTTPS. */
const HTTPS = 443;

/**
 * Who talks with an application: only the edge's connector calls it; it calls its database, its credentials' agent and
 * the Internet, on the port of HTTPS and on its model's.
 */
export const addApplicationTraffic: AddObjects = ({ chart, id }, environment) => {
  const { databaseRanges, databasePort } = environment.namespace;
  const { connector } = environment.edge;
  for (const { name, service, model } of environment.applications) {
    new KubeNetworkPolicy(chart, id(`traffic-${name}`), {
      metadata: namespacedMetadata(environment, name),
      spec: {
        podSelector: { matchLabels: podSelector(environment, name) },
        policyTypes: ['Ingress', 'Egress'],
        ...(connector !== null && {
          ingress: [{ from: [podsOf(environment, connector.name)], ports: [portOf(service.port)] }],
        }),
        egress: [
          ...egressToRanges(databaseRanges, [portOf(databasePort)]),
          ...egressToRanges([POD_IDENTITY_AGENT.range], [portOf(POD_IDENTITY_AGENT.port)]),
          {
            to: [internetOf(environment)],
            ports: [...new Set([HTTPS, model?.port ?? HTTPS])].map((port) => portOf(port)),
          },
        ],
      },
    });
  }
};
