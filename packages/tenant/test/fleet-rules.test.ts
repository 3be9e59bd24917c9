import { describe, expect, it } from 'vitest';
import { FLEET_RULES } from '../src/index.ts';
import { aCatalog, aFleet, aTenant, type Changes, problemsOf } from './a-fleet.ts';

/** One way in which one tenant breaks one fact, and what must be said of it. */
interface Breach {
  readonly fact: string;
  readonly base?: 'shared';
  readonly changes: Changes;
  readonly code: string;
  /** Pointer, and a part of the message or the hint. */
  readonly at: string;
  readonly says: string;
}

const PRODUCTION = '/environments/production';
const IN_CATALOG = 'every catalog entry that a tenant file names exists';
const PLACEMENT =
  'an environment says where it stands: account and range at isolation cluster, a shared cluster otherwise';
const FITS = "a shared cluster stands in the environment's cloud and region and offers its isolation level";
const POOL = 'a range is a network address inside a pool, with the prefix that the pool is cut into';
const APART = 'no range of an environment overlaps another one, a shared cluster or a reserved range';
const ACCOUNT = 'an account belongs to one tenant, and to no part of the platform';
const PLATFORM_HOST = 'a host name of a tenant is none that the platform uses itself';
const COMPLETE = 'a state of retirement says who answers for it, why, and how long data must be kept';
const SIZES = 'the fewest Pods and machines are no more than the most, with the defaults of the tier';
const OVERRIDE = 'an override sets a value that its setting can have, in an environment that has the setting';
const RESERVED =
  'an id is no reserved word, begins like no namespace of Kubernetes, and no part of it names an environment';
const ORIGIN = 'a host name of a tenant is not the own host of any environment';
const DAYS = 'every day that a tenant file names is in the calendar';

const RETIRED = {
  state: 'suspended',
  owner: 'ops@example.com',
  reason: 'unpaid',
};

function override(changes: Readonly<Record<string, string | boolean | number>>) {
  return {
    setting: 'database.multiAz',
    environment: 'production',
    value: false,
    owner: 'ops@example.com',
    reason: 'a test',
    expires: '2027-03-31',
    ...changes,
  };
}

const NOTES = {
  port: 8080,
  mount: '/srv',
  readOnly: false,
  probe: '/',
  cpu: '100m',
  memory: '128Mi',
};
const IMAGE = `notes:1@sha256:${'a'.repeat(64)}`;
/** A second application, of which only the newer release has a version. */
const WITH_NOTES: Readonly<Record<string, Changes>> = {
  'releases/2026.11': {
    '/applications/notes': { version: '1', images: { notes: IMAGE } },
  },
  'applications/notes': {
    '': {
      name: 'notes',
      displayName: 'Notes',
      sample: true,
      containers: [{ name: 'notes', ...NOTES }],
      volume: { name: 'files' },
      public: 'notes',
      settings: {},
      secrets: {},
    },
  },
};

const BREACHES: readonly Breach[] = [
  {
    fact: RESERVED,
    changes: { '/id': 'data' },
    code: 'tenant-id-reserved',
    at: '/id',
    says: 'is a Terraform stack',
  },
  {
    fact: RESERVED,
    changes: { '/id': 'prod' },
    code: 'tenant-id-reserved',
    at: '/id',
    says: 'how people write production',
  },
  {
    fact: RESERVED,
    changes: { '/id': 'a-staging-b' },
    code: 'tenant-id-reserved',
    at: '/id',
    says: '"staging" is the name of an environment',
  },
  {
    fact: RESERVED,
    changes: { '/id': 'kube-apps' },
    code: 'tenant-id-reserved',
    at: '/id',
    says: 'Kubernetes keeps names that begin with "kube-"',
  },
  ...['registration', 'cluster', 'kube'].map((id) => ({
    fact: RESERVED,
    changes: { '/id': id },
    code: 'tenant-id-reserved',
    at: '/id',
    says: `id "${id}" is reserved`,
  })),
  {
    fact: IN_CATALOG,
    changes: { '/tier': 'standrad' },
    code: 'tenant-reference-unknown',
    at: '/tier',
    says: 'did you mean "standard"?',
  },
  {
    fact: IN_CATALOG,
    changes: { '/ring': 'canari' },
    code: 'tenant-reference-unknown',
    at: '/ring',
    says: 'did you mean "canary"?',
  },
  {
    fact: IN_CATALOG,
    changes: {
      '/hold': {
        release: '2026.09',
        owner: 'ops@example.com',
        reason: 'x',
        expires: '2027-01-15',
      },
    },
    code: 'tenant-reference-unknown',
    at: '/hold/release',
    says: 'no release "2026.09"',
  },
  {
    fact: IN_CATALOG,
    changes: { [`${PRODUCTION}/region`]: 'eu-central-2' },
    code: 'tenant-reference-unknown',
    at: `${PRODUCTION}/region`,
    says: 'did you mean "eu-central-1"?',
  },
  {
    fact: IN_CATALOG,
    base: 'shared',
    changes: { [`${PRODUCTION}/cluster`]: 'shared-us-1' },
    code: 'tenant-reference-unknown',
    at: `${PRODUCTION}/cluster`,
    says: 'did you mean "shared-eu-1"?',
  },
  {
    fact: IN_CATALOG,
    changes: { '/applications': { 'file-srever': {} } },
    code: 'tenant-reference-unknown',
    at: '/applications/file-srever',
    says: 'did you mean "file-server"?',
  },
  {
    fact: 'a region of the catalog lies in every jurisdiction that a tenant names',
    changes: { '/residency': ['eu', 'se'] },
    code: 'tenant-reference-unknown',
    at: '/residency/1',
    says: 'jurisdiction "se"',
  },
  {
    fact: 'a tenant overrides only settings and containers that the application has',
    changes: {
      '/applications': {
        'file-server': { settings: { CHATBOT_GREETINGS: 'x' } },
      },
    },
    code: 'application-unknown',
    at: '/applications/file-server/settings/CHATBOT_GREETINGS',
    says: 'did you mean "CHATBOT_GREETING"?',
  },
  {
    fact: 'a tenant overrides only settings and containers that the application has',
    changes: {
      '/applications': {
        'file-server': { resources: { chatbox: { cpu: '1' } } },
      },
    },
    code: 'application-unknown',
    at: '/applications/file-server/resources/chatbox',
    says: 'did you mean "chatbot"?',
  },
  {
    fact: 'a tenant has an isolation level that its tier allows',
    changes: { '/isolation': 'node', [`${PRODUCTION}/isolation`]: 'cluster' },
    code: 'isolation-not-allowed',
    at: '/isolation',
    says: 'tier "regulated" does not allow isolation "node"',
  },
  {
    fact: PLACEMENT,
    changes: { [`${PRODUCTION}/account`]: undefined },
    code: 'environment-placement',
    at: PRODUCTION,
    says: 'add "account"',
  },
  {
    fact: PLACEMENT,
    changes: { [`${PRODUCTION}/range`]: undefined },
    code: 'environment-placement',
    at: PRODUCTION,
    says: 'add "range"',
  },
  {
    fact: PLACEMENT,
    changes: { [`${PRODUCTION}/cluster`]: 'shared-eu-1' },
    code: 'environment-placement',
    at: `${PRODUCTION}/cluster`,
    says: 'remove it',
  },
  {
    fact: PLACEMENT,
    base: 'shared',
    changes: { [`${PRODUCTION}/cluster`]: undefined },
    code: 'environment-placement',
    at: PRODUCTION,
    says: 'add "cluster": "shared-eu-1"',
  },
  {
    fact: PLACEMENT,
    base: 'shared',
    changes: { [`${PRODUCTION}/account`]: '210987654321' },
    code: 'environment-placement',
    at: `${PRODUCTION}/account`,
    says: 'isolation "namespace", at which "account" means nothing',
  },
  {
    fact: PLACEMENT,
    base: 'shared',
    changes: { '/isolation': 'node', [`${PRODUCTION}/range`]: '10.64.0.0/22' },
    code: 'environment-placement',
    at: `${PRODUCTION}/range`,
    says: 'isolation "node", at which "range" means nothing',
  },
  {
    fact: PLACEMENT,
    base: 'shared',
    changes: { [`${PRODUCTION}/sizing`]: { nodes: { min: 2 } } },
    code: 'environment-placement',
    at: `${PRODUCTION}/sizing/nodes`,
    says: '"sizing.nodes" means nothing',
  },
  {
    fact: FITS,
    base: 'shared',
    changes: { [`${PRODUCTION}/region`]: 'us-east-1' },
    code: 'environment-placement',
    at: `${PRODUCTION}/cluster`,
    says: 'stands in region "eu-central-1", not in "us-east-1"',
  },
  {
    fact: 'every region lies in a jurisdiction in which the data must stay',
    changes: { '/residency': ['us'] },
    code: 'residency-violated',
    at: `${PRODUCTION}/region`,
    says: 'lies in de, eu, the data must stay in us',
  },
  {
    fact: POOL,
    changes: { [`${PRODUCTION}/range`]: '10.64.1.0/22' },
    code: 'range-invalid',
    at: `${PRODUCTION}/range`,
    says: 'write "10.64.0.0/22"',
  },
  {
    fact: POOL,
    changes: { [`${PRODUCTION}/range`]: '10.64.999.0/22' },
    code: 'range-invalid',
    at: `${PRODUCTION}/range`,
    says: '"10.64.0.0/22" is free',
  },
  {
    fact: POOL,
    changes: { [`${PRODUCTION}/range`]: '10.64.0.0/23' },
    code: 'range-invalid',
    at: `${PRODUCTION}/range`,
    says: '"10.64.4.0/22" is free',
  },
  {
    fact: POOL,
    changes: { [`${PRODUCTION}/range`]: '10.32.0.0/22' },
    code: 'range-invalid',
    at: `${PRODUCTION}/range`,
    says: 'lies in no pool: 10.64.0.0/10',
  },
  {
    fact: APART,
    changes: { [`${PRODUCTION}/range`]: '10.126.4.0/22' },
    code: 'range-overlaps',
    at: `${PRODUCTION}/range`,
    says: '10.126.0.0/16 of the range reserved for VPC of the hub',
  },
  {
    fact: APART,
    changes: { [`${PRODUCTION}/range`]: '10.127.252.0/22' },
    code: 'range-overlaps',
    at: `${PRODUCTION}/range`,
    says: '10.127.0.0/16 of shared cluster "shared-eu-1"',
  },
  {
    fact: ACCOUNT,
    changes: { [`${PRODUCTION}/account`]: '111122223333' },
    code: 'account-shared',
    at: `${PRODUCTION}/account`,
    says: 'already belongs to the hub',
  },
  {
    fact: ACCOUNT,
    changes: { [`${PRODUCTION}/account`]: '444455556666' },
    code: 'account-shared',
    at: `${PRODUCTION}/account`,
    says: 'already belongs to shared cluster "shared-eu-1"',
  },
  {
    fact: PLATFORM_HOST,
    changes: { [`${PRODUCTION}/hosts`]: ['fjordline.example'] },
    code: 'host-reserved',
    at: `${PRODUCTION}/hosts/0`,
    says: 'is a domain of the platform',
  },
  {
    fact: PLATFORM_HOST,
    changes: {
      [`${PRODUCTION}/hosts`]: ['ok.acme.example', 'models.fjordline.example'],
    },
    code: 'host-reserved',
    at: `${PRODUCTION}/hosts/1`,
    says: 'is a domain of the platform',
  },
  {
    fact: PLATFORM_HOST,
    changes: { [`${PRODUCTION}/hosts`]: ['acme.models.fjordline.example'] },
    code: 'host-reserved',
    at: `${PRODUCTION}/hosts/0`,
    says: 'where the platform names model endpoints',
  },
  {
    fact: PLATFORM_HOST,
    changes: { [`${PRODUCTION}/hosts`]: ['a.api.fjordline.example'] },
    code: 'host-reserved',
    at: `${PRODUCTION}/hosts/0`,
    says: 'has the reserved label "api"',
  },
  {
    fact: ORIGIN,
    changes: { [`${PRODUCTION}/hosts`]: ['files.acme.example', 'acme-production.fjordline.example'] },
    code: 'host-reserved',
    at: `${PRODUCTION}/hosts/1`,
    says: 'which it has without being named here',
  },
  {
    fact: ORIGIN,
    changes: { [`${PRODUCTION}/hosts`]: ['acme-staging.fjordline.example'] },
    code: 'host-reserved',
    at: `${PRODUCTION}/hosts/0`,
    says: 'the own host of staging of tenant "acme"',
  },
  {
    fact: ORIGIN,
    changes: { [`${PRODUCTION}/hosts`]: ['nobody-yet-development.fjordline.example'] },
    code: 'host-reserved',
    at: `${PRODUCTION}/hosts/0`,
    says: 'of tenant "nobody-yet", whether or not there is one',
  },
  {
    fact: 'every part of a host name is short enough for the DNS',
    changes: { [`${PRODUCTION}/hosts`]: [`${'a'.repeat(64)}.example`] },
    code: 'name-too-long',
    at: `${PRODUCTION}/hosts/0`,
    says: '64 characters, more than 63',
  },
  {
    fact: COMPLETE,
    changes: { '/lifecycle': { state: 'suspended', reason: 'unpaid' } },
    code: 'lifecycle-incomplete',
    at: '/lifecycle',
    says: 'add "owner"',
  },
  {
    fact: COMPLETE,
    changes: {
      '/lifecycle': { state: 'offboarding', owner: 'ops@example.com' },
    },
    code: 'lifecycle-incomplete',
    at: '/lifecycle',
    says: 'add "reason"',
  },
  {
    fact: COMPLETE,
    changes: { '/lifecycle': { ...RETIRED, state: 'retained' } },
    code: 'lifecycle-incomplete',
    at: '/lifecycle',
    says: 'add "retainUntil"',
  },
  {
    fact: COMPLETE,
    changes: {
      [`${PRODUCTION}/lifecycle`]: { ...RETIRED, state: 'destroyed' },
    },
    code: 'lifecycle-incomplete',
    at: `${PRODUCTION}/lifecycle`,
    says: 'add "retainUntil"',
  },
  {
    fact: 'no environment lives on when its tenant has retired further',
    changes: {
      '/lifecycle': RETIRED,
      [`${PRODUCTION}/lifecycle`]: { state: 'active' },
    },
    code: 'lifecycle-contradiction',
    at: `${PRODUCTION}/lifecycle/state`,
    says: 'an environment is "active" while its tenant is "suspended"',
  },
  {
    fact: SIZES,
    changes: { [`${PRODUCTION}/sizing`]: { replicas: { min: 5, max: 4 } } },
    code: 'sizing-invalid',
    at: `${PRODUCTION}/sizing/replicas/min`,
    says: 'the fewest replicas, 5, are more than the most, 4',
  },
  {
    fact: SIZES,
    changes: { [`${PRODUCTION}/sizing`]: { replicas: { max: 2 } } },
    code: 'sizing-invalid',
    at: `${PRODUCTION}/sizing/replicas/max`,
    says: 'the fewest replicas, 3 of the tier, are more than the most, 2',
  },
  {
    fact: SIZES,
    changes: { [`${PRODUCTION}/sizing`]: { nodes: { min: 7 } } },
    code: 'sizing-invalid',
    at: `${PRODUCTION}/sizing/nodes/min`,
    says: 'the fewest nodes, 7, are more than the most, 6 of the tier',
  },
  {
    fact: 'a group has one role',
    changes: {
      '/access': [
        { group: 'a', role: 'viewer' },
        { group: 'a', role: 'operator' },
      ],
    },
    code: 'access-repeated',
    at: '/access/1/group',
    says: 'group "a" is listed twice',
  },
  {
    fact: OVERRIDE,
    changes: { '/overrides': [override({ value: 5 })] },
    code: 'override-invalid',
    at: '/overrides/0/value',
    says: 'write true or false',
  },
  {
    fact: OVERRIDE,
    changes: {
      '/overrides': [override({ setting: 'database.deletionProtection', value: 1 })],
    },
    code: 'override-invalid',
    at: '/overrides/0/value',
    says: '"database.deletionProtection" cannot be 1',
  },
  {
    fact: OVERRIDE,
    changes: {
      '/overrides': [override({ setting: 'database.backupRetentionDays', value: 36 })],
    },
    code: 'override-invalid',
    at: '/overrides/0/value',
    says: 'a number of days from 1 to 35',
  },
  {
    fact: OVERRIDE,
    changes: {
      '/overrides': [override({ setting: 'database.backupRetentionDays', value: true })],
    },
    code: 'override-invalid',
    at: '/overrides/0/value',
    says: 'a number of days from 1 to 35',
  },
  {
    fact: OVERRIDE,
    changes: {
      '/overrides': [override({ setting: 'network.flowLogRetentionDays', value: 31 })],
    },
    code: 'override-invalid',
    at: '/overrides/0/value',
    says: '14, 30, 60',
  },
  {
    fact: OVERRIDE,
    changes: { '/overrides': [override({ environment: 'staging' })] },
    code: 'override-invalid',
    at: '/overrides/0/environment',
    says: 'no environment "staging"',
  },
  {
    fact: OVERRIDE,
    base: 'shared',
    changes: {
      '/overrides': [override({ setting: 'network.flowLogRetentionDays', value: 30 })],
    },
    code: 'override-invalid',
    at: '/overrides/0/setting',
    says: 'no network of its own',
  },
  {
    fact: 'a setting is overridden once per environment',
    changes: { '/overrides': [override({}), override({ value: true })] },
    code: 'override-invalid',
    at: '/overrides/1',
    says: 'overridden twice in "production"',
  },
  {
    fact: DAYS,
    changes: { '/overrides': [override({ expires: '2027-02-29' })] },
    code: 'day-missing',
    at: '/overrides/0/expires',
    says: '"2027-02-29" does not exist',
  },
  {
    fact: DAYS,
    changes: {
      '/hold': {
        release: '2026.10',
        owner: 'ops@example.com',
        reason: 'x',
        expires: '2027-04-31',
      },
    },
    code: 'day-missing',
    at: '/hold/expires',
    says: '"2027-04-31" does not exist',
  },
  {
    fact: DAYS,
    changes: { '/lifecycle': { ...RETIRED, retainUntil: '2027-06-31' } },
    code: 'day-missing',
    at: '/lifecycle/retainUntil',
    says: '"2027-06-31" does not exist',
  },
  {
    fact: DAYS,
    changes: {
      [`${PRODUCTION}/lifecycle`]: { ...RETIRED, retainUntil: '2027-11-31' },
    },
    code: 'day-missing',
    at: `${PRODUCTION}/lifecycle/retainUntil`,
    says: '"2027-11-31" does not exist',
  },
  {
    fact: 'no override of a protected setting has expired',
    changes: { '/overrides': [override({ expires: '2026-11-22' })] },
    code: 'override-expired',
    at: '/overrides/0/expires',
    says: 'expired on 2026-11-22',
  },
  {
    fact: 'no hold of a release has expired',
    changes: {
      '/hold': {
        release: '2026.10',
        owner: 'ops@example.com',
        reason: 'x',
        expires: '2026-11-22',
      },
    },
    code: 'hold-expired',
    at: '/hold/expires',
    says: 'ask its owner ops@example.com',
  },
];

describe('a fleet rule finds its breach and nothing else does', () => {
  it.each(BREACHES)('$at $says', ({ base, changes, code, at, says }) => {
    const found = problemsOf([aTenant(changes, base)]);
    expect(found.map((one) => `${one.code} ${one.location?.pointer}`)).toEqual([`${code} ${at}`]);
    expect(`${found[0]?.message} | ${found[0]?.hint}`).toContain(says);
  });

  it.each(BREACHES)('by the rule "$fact": $says', ({ fact, base, changes }) => {
    const rule = FLEET_RULES.find((one) => one.fact === fact);
    expect(rule?.check(aFleet([aTenant(changes, base)]))).toHaveLength(1);
  });

  it.each(BREACHES)('with line, column, value and hint: $says', ({ base, changes }) => {
    for (const { location, value, hint, message } of problemsOf([aTenant(changes, base)])) {
      expect(location?.line).toBeGreaterThan(0);
      expect(location?.column).toBeGreaterThan(0);
      expect(value).toBeTruthy();
      expect(hint).toBeTruthy();
      expect(message).toMatch(/^[a-z"].*[^.]$/);
    }
  });
});

describe('the list of fleet rules', () => {
  it('states every fact once', () => {
    expect(new Set(FLEET_RULES.map(({ fact }) => fact)).size).toBe(FLEET_RULES.length);
  });
});

describe('a fleet without faults', () => {
  it('lets an environment retire with its tenant or before it', () => {
    const later = { ...RETIRED, state: 'destroyed', retainUntil: '2027-12-31' };
    for (const own of [RETIRED, later]) {
      expect(problemsOf([aTenant({ '/lifecycle': RETIRED, [`${PRODUCTION}/lifecycle`]: own })])).toEqual([]);
    }
  });

  it('passes with one tenant per isolation level', () => {
    const node = aTenant(
      {
        '/id': 'gamma',
        '/isolation': 'node',
        [`${PRODUCTION}/hosts`]: ['gamma.fjordline.example'],
        [`${PRODUCTION}/sizing`]: { nodes: { min: 2, max: 3 } },
      },
      'shared',
    );
    expect(problemsOf([aTenant(), aTenant({}, 'shared'), node])).toEqual([]);
  });

  it('lets the environments of one tenant share their account', () => {
    const staging = {
      cloud: 'aws',
      region: 'eu-west-1',
      account: '210987654321',
      range: '10.64.4.0/22',
      hosts: ['staging.acme.example'],
    };
    expect(problemsOf([aTenant({ '/environments/staging': staging })])).toEqual([]);
  });

  it('lets an environment choose another isolation than its tenant', () => {
    const development = {
      cloud: 'aws',
      region: 'eu-central-1',
      isolation: 'cluster',
      account: '210987654321',
      range: '10.64.0.0/22',
      hosts: ['dev.beta.example'],
    };
    expect(problemsOf([aTenant({ '/environments/development': development }, 'shared')])).toEqual([]);
  });

  it('accepts the last day of February in a leap year only', () => {
    const expires = (day: string) => problemsOf([aTenant({ '/overrides': [override({ expires: day })] })]);
    expect(expires('2028-02-29')).toEqual([]);
    expect(expires('2027-02-29')).toHaveLength(1);
  });

  it('lets hosts look like the own host of an environment where they cannot be one', () => {
    const hosts = [
      'acme-production.example',
      'files.acme-production.fjordline.example',
      'acme-productions.fjordline.example',
    ];
    expect(problemsOf([aTenant({ [`${PRODUCTION}/hosts`]: hosts })])).toEqual([]);
  });

  it('has nothing to say of no tenants', () => {
    expect(problemsOf([])).toEqual([]);
  });
});

describe('a release that the tenant follows', () => {
  const hold = (release: string) => ({
    release,
    owner: 'ops@example.com',
    reason: 'x',
    expires: '2027-01-15',
  });
  const notesIn = (changes: Changes) =>
    problemsOf([aTenant({ '/applications': { notes: {} }, ...changes })], {
      catalog,
    });
  const catalog = aCatalog(WITH_NOTES);

  it('is that of its ring', () => {
    expect(notesIn({ '/ring': 'canary' })).toEqual([]);
    expect(notesIn({ '/ring': 'early' })).toHaveLength(1);
  });

  it('is the held one while it holds one', () => {
    expect(notesIn({ '/hold': hold('2026.11') })).toEqual([]);
    expect(notesIn({ '/ring': 'canary', '/hold': hold('2026.10') })).toHaveLength(1);
  });
});

describe('a cloud', () => {
  const catalog = aCatalog();
  /** There is one cloud so far; the type knows no other. */
  const elsewhere = <T>(value: T): T => ({
    ...value,
    ...JSON.parse('{"cloud": "gcp"}'),
  });

  it('must be that of the region', () => {
    const regions = new Map(
      [...catalog.regions].map(([name, entry]) => [name, { ...entry, value: elsewhere(entry.value) }]),
    );
    const found = problemsOf([aTenant()], { catalog: { ...catalog, regions } });
    expect(found.map(({ message }) => message)).toEqual(['region "eu-central-1" belongs to cloud "gcp", not to "aws"']);
  });

  it('must be that of the shared cluster', () => {
    const clusters = new Map(
      [...catalog.clusters].map(([name, entry]) => [name, { ...entry, value: elsewhere(entry.value) }]),
    );
    const found = problemsOf([aTenant({}, 'shared')], {
      catalog: { ...catalog, clusters },
    });
    expect(found.map(({ message }) => message)).toEqual([
      'shared cluster "shared-eu-1" stands in cloud "gcp", not in "aws"',
    ]);
  });
});

describe('a range outside every pool', () => {
  it.each([
    ['100.64.4.0/22', 'the range of Pods'],
    ['172.20.0.0/22', 'the range of Services'],
  ])('%s is told what it overlaps, too', (range, holder) => {
    const found = problemsOf([aTenant({ [`${PRODUCTION}/range`]: range })]);
    expect(found.map(({ code }) => code)).toEqual(['range-invalid', 'range-overlaps']);
    expect(found[1]?.message).toContain(holder);
  });
});

describe('a pool without room', () => {
  it('is said to be full', () => {
    const catalog = aCatalog({
      ranges: { '/reserved': [{ range: '10.0.0.0/8', purpose: 'everything' }] },
      'clusters/shared-eu-1': { '/range': '172.31.0.0/16' },
    });
    const [found] = problemsOf([aTenant()], { catalog });
    expect(found).toMatchObject({
      code: 'range-overlaps',
      hint: 'every pool is full: add one to the catalog',
    });
  });
});

describe('a shared cluster', () => {
  it('must offer the isolation level', () => {
    const catalog = aCatalog({
      'clusters/shared-eu-1': { '/isolation': ['node'] },
    });
    const [found, ...others] = problemsOf([aTenant({}, 'shared')], { catalog });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'environment-placement',
      message: 'shared cluster "shared-eu-1" does not offer isolation "namespace"',
      location: { pointer: `${PRODUCTION}/cluster` },
    });
  });
});

describe('all breaches of a tenant come at once', () => {
  it('in the order of their places', () => {
    const found = problemsOf([
      aTenant({
        '/id': 'data',
        '/tier': 'regulated',
        '/isolation': 'namespace',
        [`${PRODUCTION}/region`]: 'mars',
        [`${PRODUCTION}/hosts`]: ['www.fjordline.example'],
      }),
    ]);
    expect(found.map(({ code }) => code)).toEqual([
      'tenant-id-reserved',
      'environment-placement',
      'tenant-reference-unknown',
      'environment-placement',
      'environment-placement',
      'host-reserved',
      'isolation-not-allowed',
    ]);
  });
});

describe('a tenant file that is not named after its id', () => {
  it('is told both names', () => {
    const [found] = problemsOf([{ ...aTenant(), file: 'tenants/Acme.json' }]);
    expect(found).toMatchObject({
      code: 'tenant-id-not-file-name',
      message: 'id "acme" stands in a file called Acme.json',
    });
  });
});

describe('a property that should not be there', () => {
  it('is shown at its name', () => {
    const [found] = problemsOf([aTenant({ [`${PRODUCTION}/cluster`]: 'shared-eu-1' })]);
    // Six blanks of indentation stand before the name.
    expect(found?.location?.column).toBe(7);
  });
});

describe('a release', () => {
  const catalog = aCatalog(WITH_NOTES);

  it('must have a version of every application that the tenant runs', () => {
    const found = problemsOf([aTenant({ '/applications': { notes: {}, 'file-server': {} } })], { catalog });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code: 'tenant-reference-unknown',
      message: 'release "2026.10", which the tenant runs, has no application "notes"',
      location: { pointer: '/applications/notes' },
    });
  });
});

describe('expiry', () => {
  const hold = {
    release: '2026.10',
    owner: 'ops@example.com',
    reason: 'x',
    expires: '2026-11-22',
  };
  const tenant = aTenant({
    '/hold': hold,
    '/overrides': [override({ expires: '2026-11-22' })],
  });
  const severities = (rest: Parameters<typeof problemsOf>[1]) =>
    problemsOf([tenant], rest).map(({ severity }) => severity);

  it('only warns where the change does not touch the tenant', () => {
    expect(severities({})).toEqual(['warning', 'warning']);
    expect(severities({ touched: new Set(['tenants/beta.json']) })).toEqual(['warning', 'warning']);
  });

  it('stops a change of the tenant', () => {
    expect(severities({ touched: new Set(['tenants/acme.json']) })).toEqual(['error', 'error']);
  });

  it('begins on the day after the last one', () => {
    expect(severities({ now: '2026-11-22' })).toEqual([]);
  });

  it('is not judged where there is no day', () => {
    expect(severities({ now: null, touched: new Set(['tenants/acme.json']) })).toEqual([]);
  });
});
