import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter/index.js';
import { DataCloudflareZeroTrustTunnelCloudflaredToken } from '@cdktf/provider-cloudflare/lib/data-cloudflare-zero-trust-tunnel-cloudflared-token/index.js';
import { ZeroTrustTunnelCloudflared } from '@cdktf/provider-cloudflare/lib/zero-trust-tunnel-cloudflared/index.js';
import { ZeroTrustTunnelCloudflaredConfigA } from '@cdktf/provider-cloudflare/lib/zero-trust-tunnel-cloudflared-config/index.js';
import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { keyHandoff, takeOver } from '../handoff.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/** The tunnel with one rule for its own name and one per host, and its token as a parameter that only the environment's key opens. */
export function addTunnel(scope: StackScope, environment: Escaped<EnvironmentBlueprint>): ZeroTrustTunnelCloudflared {
  const { edge } = environment;
  const tunnel = scope.resource(ZeroTrustTunnelCloudflared, 'main', {
    accountId: edge.accountId,
    name: edge.tunnel,
    configSrc: 'cloudflare',
  });
  const place = { accountId: edge.accountId, tunnelId: reference(tunnel, 'id') };
  scope.resource(ZeroTrustTunnelCloudflaredConfigA, 'main', {
    ...place,
    config: {
      ingress: [
        ...[edge.origin, ...edge.hosts].map(({ host, service }) => ({ hostname: host, service })),
        // Cloudflare demands a last rule without a host.
        { service: 'http_status:404' },
      ],
    },
  });
  const token = scope.data(DataCloudflareZeroTrustTunnelCloudflaredToken, 'main', place);
  scope.resource(SsmParameter, 'tunnel_token', {
    name: edge.tokenParameter,
    type: 'SecureString',
    keyId: takeOver(scope, keyHandoff(environment)),
    value: reference(token, 'token'),
  });
  return tunnel;
}
