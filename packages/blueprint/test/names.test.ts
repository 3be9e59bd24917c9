import { ENVIRONMENT_NAMES } from '@tenantry/tenant';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MadeNameConsumer, NAME_CONSUMERS, type NameConsumer } from '../src/name-consumers.ts';
import { bucketNameFor, isNameFor, type NameParts, nameFor } from '../src/names.ts';

const CONSUMERS = Object.keys(NAME_CONSUMERS).filter(
  (name): name is MadeNameConsumer => name in NAME_CONSUMERS && name !== 'dns-name',
);

/** Words that look like parts of other names, so that joins meet as often as they can. */
const word = fc.constantFrom(...ENVIRONMENT_NAMES, 'cluster', 'hub', 'registration', 'nodes', 'a', 'b1', 'acme');
const hyphened = (max: number) =>
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-').slice(0, max).replace(/-$/, ''));
const tenant = fc.oneof(
  hyphened(20),
  fc.stringMatching(/^[a-z](?:-?[a-z0-9]){1,19}$/).map((id) => id.slice(0, 20).replace(/-$/, '')),
);
/** Names of catalog entries: 40 characters, dots too. */
const entry = fc.oneof(
  hyphened(40),
  fc.stringMatching(/^[a-z0-9](?:[.-]?[a-z0-9]){0,24}$/).map((name) => name.slice(0, 40).replace(/[.-]$/, '')),
);
const environment = fc.constantFrom(...ENVIRONMENT_NAMES);
const tenantParts: fc.Arbitrary<NameParts> = fc.oneof(
  fc.record({ tenant, environment }),
  fc.record({ tenant, environment, what: entry }),
  fc.record({ tenant, what: fc.constantFrom('platform', 'application', 'cluster', 'hub') }),
  fc.record({ cluster: entry }),
  fc.record({ cluster: entry, what: fc.constantFrom('hub' as const, 'registration' as const) }),
);
const localParts: fc.Arbitrary<NameParts> = fc.record({
  what: fc.oneof(entry, fc.string({ maxLength: 300, unit: 'grapheme' })),
});

describe.each(CONSUMERS)('a name for %s', (consumer) => {
  const rule: NameConsumer = NAME_CONSUMERS[consumer];

  test('is within the limit and matches the pattern', () => {
    fc.assert(
      fc.property(tenantParts, (parts) => {
        const name = nameFor(consumer, parts);
        expect(name.length).toBeLessThanOrEqual(rule.limit);
        expect(name).toMatch(rule.pattern);
      }),
    );
  });

  test('is the same each time', () => {
    fc.assert(fc.property(tenantParts, (parts) => nameFor(consumer, parts) === nameFor(consumer, { ...parts })));
  });

  test('carries the id of the tenant and the environment', () => {
    fc.assert(
      fc.property(tenant, environment, entry, (id, name, what) => {
        const lead = [id, name].map((part) => (rule.separator === '_' ? part.replaceAll('-', '_') : part));
        expect(nameFor(consumer, { tenant: id, environment: name, what })).toContain(lead.join(rule.separator));
      }),
    );
  });
});

describe('different parts', () => {
  const sample = fc.sample(tenantParts, { numRuns: 6000, seed: 7 });
  const distinct = [...new Map(sample.map((parts) => [JSON.stringify(sorted(parts)), parts])).values()];

  test.each(CONSUMERS)('give different names for %s', (consumer) => {
    const names = new Map<string, NameParts>();
    for (const parts of distinct) {
      const name = nameFor(consumer, parts);
      expect({ name, by: names.get(name) }).toEqual({ name, by: undefined });
      names.set(name, parts);
    }
    expect(names.size).toBeGreaterThan(1500);
  });

  test('that are joined to the same text are told apart', () => {
    const one = nameFor('iam-role', { tenant: 'a', environment: 'production', what: 'staging-nodes' });
    const other = nameFor('iam-role', { tenant: 'a-production', environment: 'staging', what: 'nodes' });
    expect(other).toBe('a-production-staging-nodes');
    expect(one).toMatch(/^a-production-staging-nodes-[0-9a-f]{10}$/);
  });

  test('that differ only where they are cut are told apart', () => {
    const long = (end: string) =>
      nameFor('argocd-application', { tenant: 'acme', environment: 'production', what: `${'x'.repeat(60)}${end}` });
    expect(long('1')).not.toBe(long('2'));
  });
});

describe('a name', () => {
  test.each<[MadeNameConsumer, NameParts, string]>([
    ['kubernetes-label', { tenant: 'acme', environment: 'production' }, 'acme-production'],
    ['iam-role', { tenant: 'acme', environment: 'production', what: 'nodes' }, 'acme-production-nodes'],
    ['iam-role', { tenant: 'acme-staging', environment: 'production', what: 'hub' }, 'acme-staging-production-hub'],
    ['argocd-project', { tenant: 'acme', what: 'platform' }, 'acme-platform'],
    ['kms-alias', { tenant: 'acme', environment: 'staging' }, 'alias/tenantry/acme/staging'],
    ['postgresql-database', { tenant: 'ac-me', environment: 'staging' }, 'ac_me_staging'],
    ['ssm-parameter', { tenant: 'a', environment: 'staging', what: 'x/Key' }, '/tenantry/a/staging/x/Key'],
    ['ssm-parameter', { cluster: 'pool-1', what: 'registration' }, '/tenantry/cluster/pool-1/registration'],
    ['argocd-cluster', { cluster: 'pool-1' }, 'cluster-pool-1'],
    ['kubernetes-service', { what: 'file-server' }, 'file-server'],
  ])('for %s of %j is %s', (consumer, parts, name) => {
    expect(nameFor(consumer, parts)).toBe(name);
  });

  test('of a security group never begins with sg-, which EC2 keeps for itself', () => {
    expect(nameFor('security-group', { tenant: 'sg', environment: 'production', what: 'database' })).not.toMatch(
      /^sg-/,
    );
  });

  test('is what the consumer takes, whatever text it is made of', () => {
    const consumers = ['kubernetes-label', 'kubernetes-service', 'kubernetes-subdomain'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...consumers), localParts, (consumer, parts) =>
        isNameFor(consumer, nameFor(consumer, parts)),
      ),
    );
  });

  test('of text that differs in refused characters alone differs', () => {
    const binding = (what: string) => nameFor('kubernetes-subdomain', { what });
    expect(new Set(['viewer-a@b', 'viewer-a-b', 'viewer-a_b', 'viewer-A-b'].map(binding)).size).toBe(4);
  });
});

describe('a bucket name', () => {
  const organisation = { name: 'northwind', domain: 'northwind.example' };
  const parts = { tenant: 'acme', environment: 'production', what: 'files' } as const;

  test('always ends in a hash, because it is global', () => {
    expect(bucketNameFor(organisation, parts)).toMatch(/^northwind-acme-production-files-[0-9a-f]{10}$/);
  });

  test('differs between organisations that are called alike', () => {
    const other = bucketNameFor({ ...organisation, domain: 'northwind.test' }, parts);
    expect(other).not.toBe(bucketNameFor(organisation, parts));
  });

  test('fits with the longest parts, and keeps tenant and environment', () => {
    const longest = { tenant: 'a'.repeat(20), environment: 'development', what: 'files' } as const;
    const name = bucketNameFor({ name: 'north.winds1', domain: 'northwind.example' }, longest);
    expect(isNameFor('s3-bucket', name)).toBe(true);
    expect(name).toContain(`${longest.tenant}-development`);
  });
});

function sorted(parts: NameParts): readonly (readonly [string, unknown])[] {
  return Object.entries(parts).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
