import type { ConnectorBlueprint } from '@tenantry/blueprint';
import { containerOf } from './container.ts';
import type { Workload } from './workload.ts';

/** Key of the Secret that holds the tunnel's token. */
export const TOKEN_KEY = 'token';

/** The edge's connector: cloudflared, which gets its routes from Cloudflare and keeps nothing. */
export function connectorWorkload(connector: ConnectorBlueprint): Workload {
  return {
    name: connector.name,
    serviceAccount: connector.serviceAccount,
    replicas: connector.replicas,
    zoneSpread: false,
    containers: [
      containerOf({
        name: 'cloudflared',
        image: connector.image,
        args: ['tunnel', '--no-autoupdate', '--metrics', `0.0.0.0:${connector.metricsPort}`, 'run'],
        port: { name: 'metrics', number: connector.metricsPort },
        // Ready means connected to Cloudflare. When Cloudflare is away, a restart would not bring it back.
        probes: { alive: '/healthcheck', ready: '/ready' },
        resources: connector.resources,
        env: [{ name: 'TUNNEL_TOKEN', valueFrom: { secretKeyRef: { name: connector.secret, key: TOKEN_KEY } } }],
        mounts: [],
      }),
    ],
    volumes: [],
    // cloudflared gives open requests 30 seconds.
    graceSeconds: 45,
  };
}
