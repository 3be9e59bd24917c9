import type { Environment, TenantFile } from '@tenantry/tenant';

/** A tenant file with properties replaced as a whole; without changes, a tenant with a cluster of its own. */
export function aTenantFile(changes: Partial<TenantFile> = {}): TenantFile {
  return {
    apiVersion: 'tenantry/v1',
    id: 'acme',
    displayName: 'Acme Robotics GmbH',
    contacts: [{ email: 'it@acme.example', role: 'technical' }],
    tier: 'standard',
    isolation: 'cluster',
    environments: {
      staging: anEnvironment('cluster', { range: '10.64.4.0/22', hosts: ['staging.acme.example'] }),
      production: anEnvironment('cluster'),
    },
    ...changes,
  };
}

/** An environment that stands where its isolation level wants it, with properties replaced as a whole. */
export function anEnvironment(
  isolation: 'namespace' | 'node' | 'cluster',
  changes: Partial<Environment> = {},
): Environment {
  return {
    cloud: 'aws',
    region: 'eu-central-1',
    ...(isolation === 'cluster' ? { account: '210987654321', range: '10.64.0.0/22' } : { cluster: 'shared-eu-1' }),
    hosts: ['files.acme.example'],
    ...changes,
  };
}
