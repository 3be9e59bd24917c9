import { CustomHostname } from '@cdktf/provider-cloudflare/lib/custom-hostname/index.js';
import { DnsRecord } from '@cdktf/provider-cloudflare/lib/dns-record/index.js';
import type { ZeroTrustTunnelCloudflared } from '@cdktf/provider-cloudflare/lib/zero-trust-tunnel-cloudflared/index.js';
import type { EdgeBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { logicalId } from '../logical-id.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/** Records that Cloudflare proxies have this time to live whatever is asked for: 1 means automatic. */
const AUTOMATIC = 1;

/**
 * Names in the platform's zone become proxied records, names in a customer's zone become custom hostnames. Requests for
 * the latter go where the first record leads: to this tunnel, not to the zone's one fallback origin.
 */
export function addHosts(
  scope: StackScope,
  { zoneId, hosts }: Escaped<EdgeBlueprint>,
  tunnel: ZeroTrustTunnelCloudflared,
): void {
  const content = `${reference(tunnel, 'id')}.cfargotunnel.com`;
  const records = hosts
    .filter(({ kind }) => kind === 'record')
    .map(({ host, ...names }) =>
      scope.resource(DnsRecord, logicalId(names.logicalId), {
        zoneId,
        name: host,
        type: 'CNAME',
        content,
        proxied: true,
        ttl: AUTOMATIC,
      }),
    );
  const [first] = records;
  const origin = first === undefined ? {} : { customOriginServer: reference(first, 'name') };
  for (const { host, ...names } of hosts.filter(({ kind }) => kind === 'custom-hostname')) {
    scope.resource(CustomHostname, logicalId(names.logicalId), {
      zoneId,
      hostname: host,
      ssl: { method: 'txt', type: 'dv', settings: { minTlsVersion: '1.2' } },
      ...origin,
    });
  }
}
