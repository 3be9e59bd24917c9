import type { PlannedBlueprint } from '@tenantry/blueprint';
import { compareText } from '@tenantry/diagnostic';
import type { Environment } from '@tenantry/tenant';
import { anEnvironment, EXAMPLE_ENTRIES } from '@tenantry/testing';
import { describe, expect, test } from 'vitest';
import { explainField } from '../src/index.ts';
import { aPlan, aSmallPlan, filesOf } from './a-plan.ts';

const TENANT = 'tenants/acme.json';
const DATA = 'packages/catalog/data';
const GREETING = (text: string) => ({ 'file-server': { settings: { CHATBOT_GREETING: text } } });

function withProduction(changes: Partial<Environment>): PlannedBlueprint {
  return aPlan({ environments: { production: anEnvironment('cluster', changes) } });
}

/** `path:line` of every line whose text another rendering does not have at the same place. */
function changedLines(before: PlannedBlueprint, after: PlannedBlueprint): readonly string[] {
  const others = new Map(filesOf(after).map(({ path, text }) => [path, text.split('\n')]));
  return filesOf(before).flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, position) => (others.get(path)?.[position] === line ? [] : [`${path}:${position + 1}`])),
  );
}

function explainedLines(planned: PlannedBlueprint, file: string, pointer: string): readonly string[] {
  return explainField(planned, file, pointer).lines.map(({ path, line }) => `${path}:${line}`);
}

const OVERRIDE = {
  setting: 'database.multiAz',
  environment: 'production',
  owner: 'ops@acme.example',
  reason: 'a second zone is not worth its price here',
  expires: '2099-01-01',
} as const;

const { organisation } = EXAMPLE_ENTRIES;
const release = EXAMPLE_ENTRIES['releases/2026.10'];
const tier = EXAMPLE_ENTRIES['tiers/standard'];
const image = `file-server/fileserver:3.8.3@sha256:${'0'.repeat(64)}`;
const server = release.applications['file-server'];

interface Case {
  readonly field: string;
  readonly file: string;
  readonly pointer: string;
  /** Text of the field as it stands in at least one of the lines. */
  readonly value: string;
  readonly before: PlannedBlueprint;
  readonly after: PlannedBlueprint;
}

const CASES: readonly Case[] = [
  {
    field: 'the size of the files volume',
    file: TENANT,
    pointer: '/environments/production/sizing/storage',
    value: '123Gi',
    before: withProduction({ sizing: { storage: '123Gi' } }),
    after: withProduction({ sizing: { storage: '124Gi' } }),
  },
  {
    field: 'the class of the database',
    file: TENANT,
    pointer: '/environments/production/sizing/database/class',
    value: 'db.m7g.large',
    before: withProduction({ sizing: { database: { class: 'db.m7g.large' } } }),
    after: withProduction({ sizing: { database: { class: 'db.m7g.xlarge' } } }),
  },
  {
    field: 'the account',
    file: TENANT,
    pointer: '/environments/production/account',
    value: '210987654321',
    before: aPlan(),
    after: withProduction({ account: '210987654322' }),
  },
  {
    field: 'the range',
    file: TENANT,
    pointer: '/environments/production/range',
    value: '10.64.0.0/22',
    before: aPlan(),
    after: withProduction({ range: '10.64.8.0/22' }),
  },
  {
    field: 'a host',
    file: TENANT,
    pointer: '/environments/production/hosts/0',
    value: 'files.acme.example',
    before: aPlan(),
    after: withProduction({ hosts: ['archive.acme.example'] }),
  },
  {
    field: 'a setting of the application',
    file: TENANT,
    pointer: '/applications/file-server/settings/CHATBOT_GREETING',
    value: 'Hello there',
    before: aPlan({ applications: GREETING('Hello there') }),
    after: aPlan({ applications: GREETING('Good day') }),
  },
  {
    field: 'an override of a protected setting',
    file: TENANT,
    pointer: '/overrides/0/value',
    value: 'false',
    before: aPlan({ overrides: [{ ...OVERRIDE, value: false }] }),
    after: aPlan({ overrides: [{ ...OVERRIDE, value: true }] }),
  },
  {
    field: 'an image of the release',
    file: `${DATA}/releases/2026.10.json`,
    pointer: '/applications/file-server/images/fileserver',
    value: server.images.fileserver,
    before: aPlan(),
    after: aPlan(
      {},
      {
        'releases/2026.10': {
          ...release,
          applications: {
            ...release.applications,
            'file-server': { ...server, images: { ...server.images, fileserver: image } },
          },
        },
      },
    ),
  },
  {
    field: 'the bucket of the states',
    file: `${DATA}/organisation.json`,
    pointer: '/state/bucket',
    value: 'orchard-states',
    before: aPlan(),
    after: aPlan({}, { organisation: { ...organisation, state: { ...organisation.state, bucket: 'orchard-other' } } }),
  },
  {
    field: 'a default of the tier',
    file: `${DATA}/tiers/standard.json`,
    pointer: '/environments/production/database/storageGiB',
    value: '20',
    before: aPlan(),
    after: aPlan(
      {},
      {
        'tiers/standard': {
          ...tier,
          environments: {
            ...tier.environments,
            production: {
              ...tier.environments.production,
              database: { ...tier.environments.production.database, storageGiB: 30 },
            },
          },
        },
      },
    ),
  },
];

describe.each(CASES)('$field', ({ file, pointer, value, before, after }) => {
  test('is told with every line that really changes with it', () => {
    const explained = new Set(explainedLines(before, file, pointer));
    const changed = changedLines(before, after);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((line) => !explained.has(line))).toEqual([]);
  });

  test('is told with lines that contain it', () => {
    const { lines } = explainField(before, file, pointer);
    expect(lines.filter(({ text }) => text.includes(value))).not.toEqual([]);
  });
});

/** Fields that shape nothing: what is told is what changes, and nothing more. */
test.each(CASES.filter(({ field }) => !['the account', 'the range', 'a host'].includes(field)))(
  '$field is told with no line that does not change with it',
  ({ file, pointer, before, after }) => {
    expect(explainedLines(before, file, pointer).toSorted()).toEqual(changedLines(before, after).toSorted());
  },
);

test('the lines are told as they stand in the files', () => {
  const planned = aPlan();
  const files = new Map(filesOf(planned).map(({ path, text }) => [path, text.split('\n')]));
  for (const { path, line, text } of explainField(planned, TENANT, '/environments/production/hosts').lines) {
    expect(files.get(path)?.[line - 1]).toBe(text);
  }
});

test('a group of fields is told with the lines of each of them', () => {
  const planned = withProduction({ sizing: { storage: '123Gi', database: { class: 'db.m7g.large' } } });
  const together = new Set(explainedLines(planned, TENANT, '/environments/production/sizing'));
  for (const name of ['storage', 'database/class']) {
    const lines = explainedLines(planned, TENANT, `/environments/production/sizing/${name}`);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !together.has(line))).toEqual([]);
  }
});

test('the whole file is told with the lines of each field, although some decisions cannot be made different', () => {
  const planned = aSmallPlan({ applications: GREETING('Hello there') });
  const everything = explainField(planned, TENANT, '').lines.map(({ path, line }) => ({ path, line }));
  const together = new Set(everything.map(({ path, line }) => `${path}:${line}`));
  for (const pointer of ['/applications', '/environments/production/hosts', '/environments/production/cluster']) {
    const lines = explainedLines(planned, TENANT, pointer);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !together.has(line))).toEqual([]);
  }
  const sorted = everything.toSorted((one, other) => compareText(one.path, other.path) || one.line - other.line);
  expect(everything).toEqual(sorted);
});

test('a default that the tenant file replaces causes nothing', () => {
  const planned = withProduction({ sizing: { storage: '123Gi' } });
  const pointer = '/environments/production/storage';
  expect(explainField(planned, `${DATA}/tiers/standard.json`, pointer)).toEqual({
    file: `${DATA}/tiers/standard.json`,
    pointer,
    decisions: [],
    lines: [],
  });
});

test.each([
  ['a field that does not exist', TENANT, '/environments/production/colour'],
  ['a field of another tenant', 'tenants/globex.json', '/environments/production/hosts'],
  ['a field with a longer name', TENANT, '/environments/production/host'],
])('%s causes nothing', (_, file, pointer) => {
  expect(explainField(aPlan(), file, pointer)).toMatchObject({ decisions: [], lines: [] });
});
