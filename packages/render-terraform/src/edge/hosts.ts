import { CustomHostname } from '@cdktf/provider-cloudflare/lib/custom-hostname/index.js';
import { DnsRecord } from '@cdktf/provider-cloudflare/lib/dns-record/index.js';
import type { ZeroTrustTunnelCloudflared } from '@cdktf/provider-cloudflare/lib/zero-trust-tunnel-cloudflared/index.js';
import type { EdgeBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/** Records that Cloudflare proxies have this time to live whatever is asked for: 1 means automatic. */
const AUTOMATIC = 1;

/**
 * Names in the platform's zone become proxied records: the environment's own one always, and those of the tenant. Names
 * in a customer's zone become custom hostnames, whose requests go to the environment's own record and with it to this
 * tunnel, not to the zone's one fallback origin. Cloudflare sends that record's name as SNI, and the custom hostname as
 * `Host`, by which the tunnel finds its rule.
 */
export function addHosts(
  scope: StackScope,
  { zoneId, origin, hosts }: Escaped<EdgeBlueprint>,
  tunnel: ZeroTrustTunnelCloudflared,
): void {
  const content = `${reference(tunnel, 'id')}.cfargotunnel.com`;
  const addRecord = ({ host, logicalId }: { readonly host: string; readonly logicalId: string }): DnsRecord =>
    scope.resource(DnsRecord, logicalId, {
      zoneId,
      name: host,
      type: 'CNAME',
      content,
      proxied: true,
      ttl: AUTOMATIC,
    });
  const originRecord = addRecord(origin);
  for (const host of hosts.filter(({ kind }) => kind === 'record')) addRecord(host);
  for (const { host, logicalId } of hosts.filter(({ kind }) => kind === 'custom-hostname')) {
    scope.resource(
      CustomHostname,
      logicalId,
      {
        zoneId,
        hostname: host,
        ssl: { method: 'txt', type: 'dv', settings: { minTlsVersion: '1.2' } },
        customOriginServer: origin.host,
      },
      // Cloudflare refuses an origin that is no proxied record yet.
      [originRecord],
    );
  }
}
