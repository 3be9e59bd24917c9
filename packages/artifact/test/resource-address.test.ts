import type { JsonValue } from '@tenantry/diagnostic';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareAddresses, formatAddress, parseAddress, type ResourceAddress, resourcesOf } from '../src/index.ts';

const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9.-]{0,10}[a-z0-9])?$/);
const identifier = fc
  .stringMatching(/^[a-z_][a-z0-9_-]{0,10}$/)
  .filter((text) => !['data', 'check', 'import'].includes(text));
const stack = fc
  .tuple(label, label, label)
  .map(([tenant, environment, name]) => `tenants/${tenant}/${environment}/terraform/${name}`);

const arbitraryAddress: fc.Arbitrary<ResourceAddress> = fc.oneof(
  fc.record({
    tool: fc.constant('kubernetes' as const),
    group: fc.oneof(fc.constant(''), label),
    version: fc.stringMatching(/^v[1-9](?:(?:alpha|beta)[1-9])?$/),
    kind: fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,10}$/),
    namespace: fc.option(label),
    name: fc.oneof(label, fc.constantFrom('system:auth-delegator', 'Admin', 'v1')),
  }),
  fc.oneof(
    fc.record({
      tool: fc.constant('terraform' as const),
      stack,
      section: fc.constantFrom('resource', 'data'),
      labels: fc.tuple(identifier, identifier),
    }),
    fc.record({
      tool: fc.constant('terraform' as const),
      stack,
      section: fc.constantFrom('provider', 'output', 'locals'),
      labels: fc.tuple(identifier),
    }),
    fc.record({
      tool: fc.constant('terraform' as const),
      stack,
      section: fc.constant('terraform'),
      labels: fc.constant([]),
    }),
  ),
);

describe('an address', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(arbitraryAddress, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
      { numRuns: 2000 },
    );
  });

  test('is ordered as its text', () => {
    fc.assert(
      fc.property(arbitraryAddress, arbitraryAddress, (one, other) => {
        const [a, b] = [formatAddress(one), formatAddress(other)];
        expect(Math.sign(compareAddresses(one, other))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  test.each([
    [
      'apps/v1/Deployment/acme-production/file-server',
      {
        tool: 'kubernetes',
        group: 'apps',
        version: 'v1',
        kind: 'Deployment',
        namespace: 'acme-production',
        name: 'file-server',
      },
    ],
    [
      'v1/Service/ns/name',
      { tool: 'kubernetes', group: '', version: 'v1', kind: 'Service', namespace: 'ns', name: 'name' },
    ],
    [
      'v1/Namespace/acme',
      { tool: 'kubernetes', group: '', version: 'v1', kind: 'Namespace', namespace: null, name: 'acme' },
    ],
    [
      'tenants/a/production/terraform/data/data.aws_ssm_parameter.vpc',
      {
        tool: 'terraform',
        stack: 'tenants/a/production/terraform/data',
        section: 'data',
        labels: ['aws_ssm_parameter', 'vpc'],
      },
    ],
    [
      'tenants/a/production/terraform/data/aws_kms_key.data',
      {
        tool: 'terraform',
        stack: 'tenants/a/production/terraform/data',
        section: 'resource',
        labels: ['aws_kms_key', 'data'],
      },
    ],
    ['s/terraform', { tool: 'terraform', stack: 's', section: 'terraform', labels: [] }],
  ])('%s reads as its parts', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
    expect(formatAddress(address as ResourceAddress)).toBe(text);
  });

  test.each([
    '',
    '/',
    'v1/Service',
    'v1/Service/a/b/c',
    'v1/Service//b',
    'aws_kms_key.data',
    's/aws_kms_key',
    's/data.aws_kms_key',
    's/a.b.c',
    's/a..b',
  ])('is none in %j', (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});

describe('the resources of a file', () => {
  const addressesOf = (file: string, value: JsonValue) => {
    const result = resourcesOf(file, value);
    return result.ok
      ? result.value.map(({ address, pointer }) => [formatAddress(address), pointer])
      : result.errors.map((error) => error.message);
  };

  test('are the one object of a manifest', () => {
    const metadata = { name: 'file-server', namespace: 'acme' };
    expect(addressesOf('a.yaml', { apiVersion: 'apps/v1', kind: 'Deployment', metadata })).toEqual([
      ['apps/v1/Deployment/acme/file-server', ''],
    ]);
    expect(addressesOf('a.yaml', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'acme' } })).toEqual([
      ['v1/Namespace/acme', ''],
    ]);
  });

  test('are every block of a Terraform configuration, settings too', () => {
    const value = {
      terraform: { backend: { s3: {} } },
      provider: { aws: [{}, { alias: 'hub' }] },
      locals: { a: 1 },
      data: { aws_ssm_parameter: { vpc: {} } },
      resource: { aws_kms_key: { data: {}, other: {} }, aws_vpc: { main: [{}] } },
    };
    expect(addressesOf('s/main.tf.json', value)).toEqual([
      ['s/terraform', '/terraform'],
      ['s/provider.aws', '/provider/aws'],
      ['s/locals.a', '/locals/a'],
      ['s/data.aws_ssm_parameter.vpc', '/data/aws_ssm_parameter/vpc'],
      ['s/aws_kms_key.data', '/resource/aws_kms_key/data'],
      ['s/aws_kms_key.other', '/resource/aws_kms_key/other'],
      ['s/aws_vpc.main', '/resource/aws_vpc/main'],
    ]);
  });

  test.each([
    ['a manifest without a name', 'a.yaml', { apiVersion: 'v1', kind: 'Service', metadata: {} }, 'has no apiVersion'],
    [
      'a name that is a path',
      'a.yaml',
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a/b' } },
      'has no apiVersion',
    ],
    ['a list', 'a.yaml', [], 'holds no object'],
    ['an unknown section', 's/main.tf.json', { resources: {} }, 'resources is no section'],
    ['a section that is a text', 's/main.tf.json', { resource: { aws_vpc: 'x' } }, 'resource.aws_vpc is no object'],
    [
      'a name that Terraform refuses',
      's/main.tf.json',
      { resource: { aws_vpc: { 'a.b': {} } } },
      'resource.aws_vpc.a.b is no name',
    ],
  ])('are an error for %s', (_, file, value, message) => {
    expect(addressesOf(file, value).join()).toContain(message);
  });
});
