import { diagnosticsOf } from '@tenantry/diagnostic';
import { describe, expect, it } from 'vitest';
import { CATALOG_FOLDER, CATALOG_RULES, parseCatalog } from '../src/index.ts';
import { type Changes, dataFiles, entryValue, fileOf, withChanges } from './data-files.ts';

/** One way to break one fact, and the one place that must be named for it. */
interface Breach {
  readonly fact: string;
  readonly entry: string;
  readonly changes: Changes;
  readonly code: string;
  readonly pointer: string;
  /** A part of the message or of the hint: what a person must read. */
  readonly says: string;
}

const NAMED_ONCE = 'rings, and the containers and ports of one Pod, are named once';
const IMAGES = 'a release has one image for each container of each application that it names';
const TEMPORARY = 'the files volume of an application is neither mounted nor named like its temporary files';
const RANGES = 'ranges are network addresses, and no two that are in use at once overlap';
const DIGEST = 'e39ee8da81ad5e05d77f38d2f51c60ca51bf2a8450ac3abab50c17fdb91d91bf';

const BREACHES: readonly Breach[] = [
  {
    fact: 'an entry is named like its file',
    entry: 'regions/us-east-1',
    changes: { '/name': 'us-east-2', '/zones': ['us-east-2a', 'us-east-2b'] },
    code: 'catalog-entry-name',
    pointer: '/name',
    says: '"us-east-2" in a file named "us-east-1.json"',
  },
  {
    fact: 'a tier names a ring and applications that exist',
    entry: 'tiers/regulated',
    changes: { '/ring': 'genral' },
    code: 'catalog-entry-missing',
    pointer: '/ring',
    says: 'did you mean "general"?',
  },
  {
    fact: 'a tier names a ring and applications that exist',
    entry: 'tiers/regulated',
    changes: { '/applications/1': 'file-serber' },
    code: 'catalog-entry-missing',
    pointer: '/applications/1',
    says: 'did you mean "file-server"?',
  },
  {
    fact: 'a ring runs a release that exists',
    entry: 'rings',
    changes: { '/rings/1/release': '2026.09' },
    code: 'catalog-entry-missing',
    pointer: '/rings/1/release',
    says: '"2026.09"',
  },
  {
    fact: 'a shared cluster stands in a region that exists',
    entry: 'clusters/shared-eu-1',
    changes: { '/region': 'eu-north-1' },
    code: 'catalog-entry-missing',
    pointer: '/region',
    says: 'regions/eu-north-1.json',
  },
  {
    fact: NAMED_ONCE,
    entry: 'rings',
    changes: { '/rings/3': { name: 'canary', release: '2026.10', description: 'a second canary' } },
    code: 'catalog-contradiction',
    pointer: '/rings/3/name',
    says: '"canary"',
  },
  {
    fact: NAMED_ONCE,
    entry: 'applications/file-server',
    changes: { '/containers/1/port': 8080 },
    code: 'catalog-contradiction',
    pointer: '/containers/1/port',
    says: '8080',
  },
  {
    fact: NAMED_ONCE,
    entry: 'applications/file-server',
    changes: {
      '/containers/2': {
        name: 'chatbot',
        port: 3001,
        mount: '/srv/files',
        readOnly: true,
        probe: '/healthz',
        cpu: '1',
        memory: '1Gi',
      },
    },
    code: 'catalog-contradiction',
    pointer: '/containers/2/name',
    says: '"chatbot"',
  },
  {
    fact: 'the default isolation of a tier is one that it allows',
    entry: 'tiers/regulated',
    changes: { '/isolation/default': 'node' },
    code: 'catalog-contradiction',
    pointer: '/isolation/default',
    says: '"node"',
  },
  {
    fact: 'the fewest Pods and machines of a tier are no more than the most',
    entry: 'tiers/standard',
    changes: { '/environments/staging/nodes/min': 4, '/environments/staging/nodes/max': 3 },
    code: 'catalog-contradiction',
    pointer: '/environments/staging/nodes/min',
    says: 'at most 3',
  },
  {
    fact: 'an availability zone lies in its region',
    entry: 'regions/eu-west-1',
    changes: { '/zones/2': 'eu-west-2c' },
    code: 'catalog-contradiction',
    pointer: '/zones/2',
    says: '"eu-west-2c"',
  },
  ...[
    '/public',
    '/settings/CHATBOT_GREETING/container',
    '/secrets/MODEL_API_KEY/container',
    '/model/container',
    '/database/container',
  ].map((pointer) => ({
    fact: 'an application refers to containers that it has',
    entry: 'applications/file-server',
    changes: { [pointer]: 'nginx' },
    code: 'catalog-entry-missing',
    pointer,
    says: 'known are "fileserver", "chatbot"',
  })),
  {
    fact: 'an environment variable of a container is set once',
    entry: 'applications/file-server',
    changes: { '/settings/MODEL_INDEX': { container: 'chatbot', default: 'x', description: 'Taken by the model.' } },
    code: 'catalog-contradiction',
    pointer: '/model/indexVariable',
    says: 'MODEL_INDEX',
  },
  {
    fact: IMAGES,
    entry: 'releases/2026.11',
    changes: { '/applications/file-server/images/chatbot': undefined },
    code: 'catalog-entry-missing',
    pointer: '/applications/file-server/images',
    says: '"chatbot"',
  },
  {
    fact: IMAGES,
    entry: 'releases/2026.11',
    changes: { '/applications/file-server/images/chatbots': `file-server/chatbot:1.15.1@sha256:${DIGEST}` },
    code: 'catalog-entry-missing',
    pointer: '/applications/file-server/images/chatbots',
    says: 'did you mean "chatbot"?',
  },
  {
    fact: IMAGES,
    entry: 'releases/2026.11',
    changes: { '/applications/wiki': { version: '1', images: {} } },
    code: 'catalog-entry-missing',
    pointer: '/applications/wiki',
    says: 'applications/wiki.json',
  },
  {
    fact: 'a release sets switches that this version knows',
    entry: 'releases/2026.11',
    changes: { '/switches/zone-spred': true },
    code: 'release-switch-unknown',
    pointer: '/switches/zone-spred',
    says: 'did you mean "zone-spread"?',
  },
  {
    fact: 'a release sets switches that this version knows',
    entry: 'releases/2026.11',
    changes: { '/switches/leap-second': false },
    code: 'release-switch-unknown',
    pointer: '/switches/leap-second',
    says: '"leap-second"',
  },
  rangeBreach({ '/services': '172.20.1.0/16' }, '/services', 'write "172.20.0.0/16"'),
  rangeBreach({ '/services': '300.0.0.0/16' }, '/services', '"300.0.0.0/16"'),
  rangeBreach({ '/services': '172.16.0.0/16' }, '/services', 'data centre'),
  rangeBreach({ '/services': '100.64.0.0/16' }, '/services', 'range of Pods'),
  rangeBreach({ '/pods': '10.65.0.0/16' }, '/pods', 'VPCs of dedicated clusters'),
  rangeBreach(
    { '/reserved/4': { range: '10.126.7.0/24', purpose: 'build machines' } },
    '/reserved/4/range',
    'VPC of the hub',
  ),
  rangeBreach(
    { '/pools/1': { range: '10.100.0.0/16', prefix: 22, purpose: 'a second pool' } },
    '/pools/1/range',
    'VPCs of dedicated clusters',
  ),
  rangeBreach(
    { '/pools/1': { range: '10.40.0.0/24', prefix: 22, purpose: 'a second pool' } },
    '/pools/1/prefix',
    'write 24 or more',
  ),
  ...['/tmp', '//tmp/', '/tmp/files'].map((mount) => ({
    fact: TEMPORARY,
    entry: 'applications/file-server',
    changes: { '/containers/1/mount': mount },
    code: 'catalog-contradiction',
    pointer: '/containers/1/mount',
    says: `mounted at "${mount}"`,
  })),
  {
    fact: TEMPORARY,
    entry: 'applications/file-server',
    changes: { '/volume/name': 'tmp-files' },
    code: 'catalog-contradiction',
    pointer: '/volume/name',
    says: 'does not begin with "tmp-"',
  },
  {
    fact: RANGES,
    entry: 'clusters/shared-eu-1',
    changes: { '/range': '10.126.128.0/17' },
    code: 'catalog-range',
    pointer: '/range',
    says: 'VPC of the hub, 10.126.0.0/16',
  },
];

function rangeBreach(changes: Changes, pointer: string, says: string): Breach {
  return { fact: RANGES, entry: 'ranges', changes, code: 'catalog-range', pointer, says };
}

describe.each(BREACHES)('the fact that $fact', ({ entry, changes, code, pointer, says }) => {
  it(`is told when it is broken at ${entry} ${pointer}`, () => {
    const problems = diagnosticsOf(parseCatalog(withChanges(entry, changes)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, location: { file: `${CATALOG_FOLDER}/${entry}.json`, pointer } });
    expect(`${problems[0]?.message} / ${problems[0]?.hint}`).toContain(says);
  });
});

it('lets files be mounted beside temporary ones, however alike the names', () => {
  const changes = { '/containers/1/mount': '/tmpfiles/tmp', '/volume/name': 'tmp' };
  expect(diagnosticsOf(parseCatalog(withChanges('applications/file-server', changes)))).toEqual([]);
});

it('has a breach of every rule among these tests', () => {
  const tried = new Set([
    ...BREACHES.map((one) => one.fact),
    'a release that a ring runs holds the applications of every tier',
  ]);
  expect(tried).toEqual(new Set(CATALOG_RULES.map((rule) => rule.fact)));
});

it('tells that a release of a ring lacks an application, once per tier that runs it', () => {
  const problems = diagnosticsOf(parseCatalog(withChanges('releases/2026.11', { '/applications': {} })));
  expect(problems.map((one) => [one.code, one.location?.pointer])).toEqual([
    ['catalog-entry-missing', '/applications'],
    ['catalog-entry-missing', '/applications'],
  ]);
  expect(problems.map((one) => one.message).join()).toMatch(/tiers\/regulated.*tiers\/standard/);
});

it('lets a release that no ring runs lack an application', () => {
  const release = entryValue('releases/2026.11');
  const old = fileOf('releases/2025.01', { ...release, name: '2025.01', applications: {} });
  expect(diagnosticsOf(parseCatalog([...dataFiles(), old]))).toEqual([]);
});

it('lets a setting and a secret of different containers carry the same variable', () => {
  const setting = { container: 'fileserver', default: '', description: 'unrelated' };
  const sources = withChanges('applications/file-server', { '/settings/MODEL_API_KEY': setting });
  expect(diagnosticsOf(parseCatalog(sources))).toEqual([]);
});

it('names the second place of an overlap', () => {
  const [problem] = diagnosticsOf(parseCatalog(withChanges('clusters/shared-eu-1', { '/range': '172.20.0.0/16' })));
  expect(problem?.related?.[0]?.location).toMatchObject({
    file: `${CATALOG_FOLDER}/ranges.json`,
    pointer: '/services',
  });
});
