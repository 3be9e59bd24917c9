import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  IDENTITY_TYPES,
  type Identity,
  type IdentityFolder,
  type IdentityType,
  proveIsolation,
  type SharedIdentities,
} from '../src/index.ts';

const NOTHING_SHARED: SharedIdentities = new Map();

/** A tenant's folder that holds values of one type, each in a file of its own. */
function folder(name: string, type: IdentityType, ...values: readonly string[]): IdentityFolder {
  return {
    owner: { kind: 'tenant', name },
    identities: values.map(
      (value, position): Identity => ({
        type,
        value,
        file: `tenants/${name}/${position}.yaml`,
        pointer: `/${type}`,
        mention: false,
      }),
    ),
  };
}

/** What the proof says of two tenants that hold one value each. */
function messages(
  type: IdentityType,
  one: string,
  other: string,
  shared: SharedIdentities = NOTHING_SHARED,
): readonly string[] {
  return proveIsolation([folder('acme', type, one), folder('globex', type, other)], shared).map(
    (problem) => problem.message,
  );
}

describe('a leak is found and named with both places', () => {
  /** A value of acme's, and another that only globex may have. */
  const SAMPLES: Readonly<Record<IdentityType, readonly [string, string]>> = {
    account: ['111122223333', '444455556666'],
    application: ['acme-production-platform', 'globex-production-platform'],
    arn: ['arn:aws:kms:eu-central-1:111122223333:key/a', 'arn:aws:kms:eu-central-1:444455556666:key/b'],
    bucket: ['org-acme-files', 'org-globex-files'],
    cluster: ['acme-production', 'globex-production'],
    'cluster-scoped': ['PersistentVolume/acme-files', 'PersistentVolume/globex-files'],
    database: ['acme-production', 'globex-production'],
    folder: ['generated/tenants/acme/production', 'generated/tenants/globex/production'],
    host: ['files.acme.example', 'files.globex.example'],
    key: ['alias/tenantry/acme', 'alias/tenantry/globex'],
    'log-group': ['/tenantry/acme/flow-logs', '/tenantry/globex/flow-logs'],
    machines: ['acme-production', 'globex-production'],
    'model-endpoint': ['https://acme.models.example/v1', 'https://globex.models.example/v1'],
    'model-index': ['acme-files', 'globex-files'],
    namespace: ['acme-production', 'globex-production'],
    'node-group': ['acme-production', 'globex-production'],
    project: ['acme-platform', 'globex-platform'],
    range: ['10.64.0.0/22', '10.64.4.0/22'],
    role: ['acme-production-workload', 'globex-production-workload'],
    'secret-path': ['/tenantry/acme/production', '/tenantry/globex/production'],
    'state-key': ['tenants/acme/data.tfstate', 'tenants/globex/data.tfstate'],
    tenant: ['acme', 'globex'],
    tunnel: ['acme-production', 'globex-production'],
  };

  test.each(IDENTITY_TYPES)('%s', (type) => {
    const [acmes, globexs] = SAMPLES[type];
    const seeded = proveIsolation(
      [folder('acme', type, acmes), folder('globex', type, globexs, acmes)],
      NOTHING_SHARED,
    );
    expect(seeded).toEqual([
      {
        code: 'isolation-violated',
        severity: 'error',
        message: `${type} ${JSON.stringify(acmes).slice(1, -1)} stands in the trees of acme and globex`.replace(
          acmes,
          JSON.stringify(acmes),
        ),
        hint: expect.any(String),
        value: JSON.stringify(acmes),
        location: { file: 'generated/tenants/acme/0.yaml', pointer: `/${type}` },
        related: [
          {
            message: `${JSON.stringify(acmes)} of globex`,
            location: { file: 'generated/tenants/globex/1.yaml', pointer: `/${type}` },
          },
        ],
      },
    ]);
  });

  test.each(IDENTITY_TYPES)('and none where tenants are apart: %s', (type) => {
    expect(messages(type, ...SAMPLES[type])).toEqual([]);
  });

  test.each(IDENTITY_TYPES)('and none where the organisation shares it: %s', (type) => {
    const [value] = SAMPLES[type];
    expect(messages(type, value, value, new Map([[type, new Set([value])]]))).toEqual([]);
  });

  test.each(IDENTITY_TYPES)('not between two files of one tenant: %s', (type) => {
    const [value] = SAMPLES[type];
    expect(proveIsolation([folder('acme', type, value, value)], NOTHING_SHARED)).toEqual([]);
  });
});

describe('values meet that are not equal', () => {
  test.each<readonly [string, IdentityType, string, string]>([
    ['a range inside of another', 'range', '10.64.0.0/16', '10.64.4.0/22'],
    ['one address of a range', 'range', '10.64.0.0/22', '10.64.3.255/32'],
    ['a host under a wildcard', 'host', '*.example.org', 'files.acme.example.org'],
    ['a path above another', 'secret-path', '/tenantry/acme', '/tenantry/acme/production/x'],
    ['the root of all paths', 'secret-path', '/tenantry/*', '/tenantry/acme/production/x'],
    ['a path with half a name and a star', 'secret-path', '/tenantry/ac*', '/tenantry/acme/production/x'],
    ['two patterns of which none holds the other', 'secret-path', '/tenantry/*/production', '/tenantry/acme/*'],
    [
      'an ARN under a wildcard',
      'arn',
      'arn:aws:ssm:eu-central-1:111122223333:parameter/tenantry/*',
      'arn:aws:ssm:eu-central-1:111122223333:parameter/tenantry/acme/x',
    ],
    ['an ARN of any account', 'arn', 'arn:aws:s3:::*', 'arn:aws:s3:::org-acme-files/*'],
    ['an ARN of any region', 'arn', 'arn:aws:kms:*:111122223333:key/*', 'arn:aws:kms:eu-west-1:111122223333:key/a'],
    ['one character that is open', 'bucket', 'org-acme-?', 'org-acme-1'],
    ['namespaces of a pattern', 'namespace', 'acme-*', 'acme-production'],
    ['a model below another', 'model-endpoint', 'https://models.example', 'https://models.example/acme'],
    [
      'a folder with a pattern',
      'folder',
      'generated/tenants/*/production',
      'generated/tenants/acme/production/kubernetes',
    ],
  ])('%s', (_, type, wide, narrow) => {
    for (const [one, other] of [
      [wide, narrow],
      [narrow, wide],
    ] as const) {
      const found = messages(type, one, other);
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(` meets ${JSON.stringify(narrow)} of `);
    }
  });

  test.each<readonly [string, IdentityType, string, string]>([
    ['paths whose names begin alike', 'secret-path', '/tenantry/acme', '/tenantry/acme-2/x'],
    ['folders whose names begin alike', 'folder', 'generated/tenants/acme', 'generated/tenants/acme-2/hub'],
    ['names that begin alike', 'namespace', 'acme', 'acme-production'],
    ['a wildcard and its own parent', 'host', '*.example.org', 'example.org'],
    ['neighbouring ranges', 'range', '10.64.0.0/22', '10.64.4.0/22'],
    ['patterns of different accounts', 'arn', 'arn:aws:kms:*:111122223333:key/*', 'arn:aws:kms:*:444455556666:key/*'],
    ['a question mark of a URL', 'model-endpoint', 'https://a.example/?', 'https://a.example/b'],
  ])('but not %s', (_, type, one, other) => {
    expect(messages(type, one, other)).toEqual([]);
  });
});

describe('a range is nobody’s', () => {
  test.each([
    '0.0.0.0/0',
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '100.64.0.0/10',
    '128.0.0.0/1',
    '169.254.169.254/32',
    '127.0.0.1/32',
    '0.0.0.0/32',
    '255.255.255.255/32',
  ])('when it is %s', (range) => {
    expect(messages('range', range, range)).toEqual([]);
  });

  test.each(['10.0.0.0/9', '172.16.0.0/13', '100.64.0.0/16', '203.0.113.16/32'])('but not when it is %s', (range) => {
    expect(messages('range', range, range)).toHaveLength(1);
  });
});

describe('the organisation shares', () => {
  test.each<readonly [string, IdentityType, string, string]>([
    ['the ranges inside of a range', 'range', '100.64.0.0/16', '100.64.64.0/18'],
    ['the paths below a path', 'secret-path', '/tenantry/platform', '/tenantry/platform/x'],
    [
      'what a pattern matches',
      'arn',
      'arn:aws:iam::111122223333:policy/*',
      'arn:aws:iam::111122223333:policy/boundary',
    ],
    ['hosts under a wildcard', 'host', '*.example.org', 'git.example.org'],
  ])('%s', (_, type, shared, value) => {
    expect(messages(type, value, value, new Map([[type, new Set([shared])]]))).toEqual([]);
  });

  test.each<readonly [string, IdentityType, string, string]>([
    ['a range around a range', 'range', '100.64.0.0/16', '100.64.0.0/15'],
    ['a path above a path', 'secret-path', '/tenantry/platform', '/tenantry'],
    ['a path whose name begins alike', 'secret-path', '/tenantry/platform', '/tenantry/platform-2'],
    [
      'a pattern that matches more',
      'arn',
      'arn:aws:iam::111122223333:policy/boundary',
      'arn:aws:iam::111122223333:policy/*',
    ],
    ['a pattern whose star is wider than a question mark', 'role', 'acme-?', 'acme-*'],
    ['the same value of another type', 'bucket', 'acme', 'globex'],
  ])('but not %s', (_, type, shared, value) => {
    expect(messages(type, value, value, new Map([[type, new Set([shared])]]))).toHaveLength(1);
  });
});

describe('the proof', () => {
  test('leaves folders out that no tenant owns', () => {
    const { identities } = folder('acme', 'range', '10.64.0.0/22');
    const folders: readonly IdentityFolder[] = [
      { owner: { kind: 'cluster', name: 'shared' }, identities },
      { owner: { kind: 'argocd' }, identities },
      { owner: { kind: 'tenant', name: 'acme' }, identities },
    ];
    expect(proveIsolation(folders, NOTHING_SHARED)).toEqual([]);
  });

  test('names the first places of five others and counts the rest', () => {
    const names = Array.from({ length: 9 }, (_, number) => `tenant-${number}`);
    const [problem, ...rest] = proveIsolation(
      names.map((name) => folder(name, 'host', 'a.example.org')),
      NOTHING_SHARED,
    );
    expect(rest).toEqual([]);
    expect(problem?.message).toBe('host "a.example.org" stands in the trees of tenant-0 and tenant-1, and 7 more');
    expect(problem?.related).toHaveLength(5);
  });

  test('names the first place of each tenant', () => {
    const [problem] = proveIsolation(
      [folder('acme', 'host', 'x.y', 'a.b', 'x.y'), folder('globex', 'host', 'x.y', 'x.y')].map(
        ({ owner, identities }) => ({ owner, identities: [...identities].reverse() }),
      ),
      NOTHING_SHARED,
    );
    expect(problem?.location?.file).toBe('generated/tenants/acme/0.yaml');
    expect(problem?.related?.map((place) => place.location.file)).toEqual(['generated/tenants/globex/0.yaml']);
  });

  test('does not depend on the order of folders and identifiers', () => {
    const folders = [
      folder('b', 'host', 'x.y', 'a.b', '*.y'),
      folder('a', 'host', 'a.b', 'x.y'),
      folder('c', 'host', '*.b'),
    ];
    const reversed = [...folders].reverse().map(({ owner, identities }) => ({
      owner,
      identities: [...identities].reverse(),
    }));
    expect(proveIsolation(reversed, NOTHING_SHARED)).toEqual(proveIsolation(folders, NOTHING_SHARED));
  });

  test('of 1000 tenants with 200 identifiers each takes seconds', () => {
    const folders = Array.from({ length: 1000 }, (_, number): IdentityFolder => {
      const identities = IDENTITY_TYPES.flatMap((type) =>
        Array.from(
          { length: 9 },
          (_unused, item): Identity => ({
            type,
            value: sample(type, number, item),
            file: `tenants/t${number}/x`,
            pointer: `/${item}`,
            mention: false,
          }),
        ),
      );
      return { owner: { kind: 'tenant', name: `t${number}` }, identities };
    });
    const before = process.cpuUsage();
    expect(proveIsolation(folders, NOTHING_SHARED)).toEqual([]);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(8);
  });
});

/** The n-th value of a type that a tenant has; the first ones of most types are as open as they get. */
function sample(type: IdentityType, tenant: number, item: number): string {
  switch (type) {
    case 'range':
      return item === 0
        ? `10.${tenant >> 8}.${tenant & 255}.0/24`
        : `10.${tenant >> 8}.${tenant & 255}.${item * 16}/28`;
    case 'arn':
      return `arn:aws:ssm:*:${100_000_000_000 + tenant}:parameter/t/${item === 0 ? '*' : item}`;
    case 'host':
      return item === 0 ? `*.t${tenant}.example.org` : `h${item}.t${tenant}.example.org`;
    case 'secret-path':
      return item === 0 ? `/tenantry/t${tenant}/*` : `/tenantry/t${tenant}/production/${item}`;
    default:
      return `t${tenant}-${item}`;
  }
}

describe('the proof agrees with one that compares every pair', () => {
  const name = fc.stringMatching(/^[ab]{1,3}$/);
  const glob = fc.stringMatching(/^[ab*?]{1,4}$/);
  const path = fc
    .array(fc.constantFrom('a', 'b', '*', '?'), { minLength: 1, maxLength: 2 })
    .map((parts) => `/${parts.join('/')}`);
  const range = fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 26, max: 32 })).map(([step, prefix]) => {
    const size = 2 ** (32 - prefix);
    return `10.64.0.${Math.floor((step * 16) / size) * size}/${prefix}`;
  });
  const host = fc
    .tuple(fc.constantFrom('*', 'a', 'b'), name, fc.constantFrom('a', 'b'))
    .map((labels) => labels.join('.'));

  test.each<readonly [IdentityType, fc.Arbitrary<string>, (one: string, other: string) => boolean]>([
    ['range', range, (one, other) => addresses(one).some((address) => addresses(other).includes(address))],
    ['model-index', glob, (one, other) => one === other],
    ['namespace', glob, (one, other) => shareText(globSource(one), globSource(other), 'ab')],
    ['host', host, (one, other) => shareText(globSource(one), globSource(other), 'ab.')],
    ['secret-path', path, (one, other) => shareText(belowSource(one), belowSource(other), 'ab/')],
  ])('%s', (type, value, meet) => {
    const fleet = fc.array(fc.array(value, { maxLength: 3 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(fleet, (tenants) => {
        const folders = tenants.map((values, number) => folder(`t${number}`, type, ...values));
        const found = proveIsolation(folders, NOTHING_SHARED);
        const pairs = tenants.flatMap((values, number) =>
          tenants
            .slice(number + 1)
            .flatMap((others) =>
              values.flatMap((one) => others.flatMap((other) => (meet(one, other) ? [[one, other]] : []))),
            ),
        );
        // Every value that is told of meets another tenant's, and of every pair that meets one value is told of.
        const told = new Set(found.map((problem) => JSON.parse(problem.value ?? '')));
        expect([...told].every((one) => pairs.some((pair) => pair.includes(one)))).toBe(true);
        expect(pairs.filter((pair) => !pair.some((one) => told.has(one)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  function addresses(text: string): readonly number[] {
    const [network = '', prefix = ''] = text.split('/');
    const first = Number(network.split('.').at(-1));
    return Array.from({ length: 2 ** (32 - Number(prefix)) }, (_, offset) => first + offset);
  }

  function globSource(text: string): string {
    return text.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
  }

  function belowSource(text: string): string {
    return `${globSource(text)}(?:/.*)?`;
  }

  /** Whether one of all short texts matches both patterns; the patterns above are too short to need longer ones. */
  function shareText(one: string, other: string, alphabet: string): boolean {
    const others = matched(other, alphabet);
    return [...matched(one, alphabet)].some((text) => others.has(text));
  }

  const known = new Map<string, ReadonlySet<string>>();

  function matched(source: string, alphabet: string): ReadonlySet<string> {
    const key = `${alphabet} ${source}`;
    const texts = known.get(key) ?? new Set(textsOf(alphabet).filter((text) => new RegExp(`^${source}$`).test(text)));
    known.set(key, texts);
    return texts;
  }

  function textsOf(alphabet: string, longest = 8): readonly string[] {
    if (longest === 0) return [''];
    const shorter = textsOf(alphabet, longest - 1);
    const last = shorter.filter((text) => text.length === longest - 1);
    return [...shorter, ...last.flatMap((text) => alphabet.split('').map((character) => text + character))];
  }
});

describe('a value that is only mentioned', () => {
  const mentioned = ({ owner, identities }: IdentityFolder): IdentityFolder => ({
    owner,
    identities: identities.map((identity) => ({ ...identity, mention: true })),
  });

  test('may be mentioned by two tenants', () => {
    const folders = ['acme', 'globex'].map((name) => mentioned(folder(name, 'host', 'manual.vendor.example')));
    expect(proveIsolation(folders, NOTHING_SHARED)).toEqual([]);
  });

  test('is a leak when another tenant holds it', () => {
    const folders = [mentioned(folder('acme', 'host', 'files.example')), folder('globex', 'host', 'files.example')];
    expect(proveIsolation(folders, NOTHING_SHARED)).toHaveLength(1);
  });

  test('is a leak when the tenant that mentions it holds it too', () => {
    const both = folder('acme', 'host', 'files.example');
    const acme = { ...both, identities: [...mentioned(both).identities, ...both.identities] };
    expect(proveIsolation([acme, mentioned(folder('globex', 'host', 'files.example'))], NOTHING_SHARED)).toHaveLength(
      1,
    );
  });
});
