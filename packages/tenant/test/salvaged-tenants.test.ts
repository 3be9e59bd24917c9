import { readFileSync } from 'node:fs';
import { isJsonObject, type JsonValue } from '@tenantry/diagnostic';
import { describe, expect, it } from 'vitest';
import { GUESSES } from '../src/guess-value.ts';
import { checkFleet, readTenants } from '../src/index.ts';
import { aFleet, aTenant, type Changes, tenantText } from './a-fleet.ts';

/** Files by id, each with a text. */
type Texts = Readonly<Record<string, string>>;

/** What the rules of the fleet tell of files, as `code id pointer`. */
function factsOf(texts: Texts): readonly string[] {
  const sources = Object.entries(texts).map(([id, text]) => ({
    path: `tenants/${id}.json`,
    bytes: new TextEncoder().encode(text),
  }));
  const { tenants, salvaged } = readTenants(sources);
  return checkFleet(aFleet(tenants), salvaged).map(
    ({ code, location }) => `${code} ${location?.file.slice(8, -5)} ${location?.pointer}`,
  );
}

/** The text of a tenant on a shared cluster, whose host is its own. */
function shared(id: string, changes: Changes = {}): string {
  return tenantText({ '/id': id, '/environments/production/hosts': [`files.${id}.example`], ...changes }, 'shared');
}

const HOSTS = '/environments/production/hosts';

describe('checkFleet, of files that are wrong in form,', () => {
  it('tells an unknown reference beside an unknown property', () => {
    expect(factsOf({ beta: shared('beta', { '/tier': 'standrad', '/comment': 'x' }) })).toEqual([
      'tenant-reference-unknown beta /tier',
    ]);
  });

  it('tells an unknown reference beside a template', () => {
    expect(factsOf({ beta: shared('beta', { '/tier': 'standrad', '/displayName': '{{x}}' }) })).toEqual([
      'tenant-reference-unknown beta /tier',
    ]);
  });

  it('does not call an account missing that is written as a number', () => {
    const text = tenantText({ '/environments/production/account': 210987654321 });
    expect(factsOf({ acme: text })).toEqual([]);
  });

  it('does not call a level unfit that a slipped name may have been written for', () => {
    const text = tenantText({ '/isolation': undefined, '/isolatoin': 'cluster' });
    expect(factsOf({ acme: text })).toEqual([]);
  });

  it('does not hold the name of the file against an id that cannot be read', () => {
    expect(factsOf({ admin: shared('Admin'), acme: shared('acme'), 'ac-me': shared('AC-ME') })).toEqual([]);
  });

  it('calls a tenant by the name of its file where its id cannot be read', () => {
    const sources = { acme: shared('Acme', { [HOSTS]: ['files.beta.example'] }), beta: shared('beta') };
    expect(factsOf(sources)).toEqual([`host-taken beta ${HOSTS}/0`]);
  });

  it('finds nothing that two of them have in common where both say nothing', () => {
    const nothing = { '/id': 5, '/tier': null, [HOSTS]: undefined, '/access': [5, 5] };
    expect(factsOf({ beta: shared('beta', nothing), gamma: shared('gamma', nothing) })).toEqual([]);
  });

  it('tells the files that are right what they would be told without them', () => {
    const twin = { [HOSTS]: ['files.acme.example'] };
    const right = { beta: shared('beta', twin), gamma: shared('gamma', twin) };
    expect(factsOf({ ...right, acme: shared('acme', { [HOSTS]: 5 }) })).toEqual([`host-taken gamma ${HOSTS}/0`]);
  });

  it('tells an error once, however many files are wrong', () => {
    const unfit = { '/tier': 'standrad', '/comment': 'x' };
    expect(factsOf({ beta: shared('beta', unfit), gamma: shared('gamma', unfit) })).toEqual([
      'tenant-reference-unknown beta /tier',
      'tenant-reference-unknown gamma /tier',
    ]);
  });

  it.each([
    ['is no JSON', '{'],
    ['is a list', '[]'],
    ['has more problems than are told', shared('beta', { '/tier': 'standrad', '/contacts': Array(200).fill(5) })],
  ])('tells nothing of one that %s', (_name, text) => {
    expect(factsOf({ beta: text })).toEqual([]);
  });

  it.each(['/environments', '/environments/production', HOSTS, '/overrides', '/lifecycle', '/access', '/applications'])(
    'can read whatever is written as %s',
    (pointer) => {
      for (const value of [null, 5, true, 'x', [], {}, [[]], [{}], { x: {} }]) {
        expect(() => factsOf({ acme: tenantText({ [pointer]: value }) })).not.toThrow();
      }
    },
  );

  it('keeps them apart from tenants', () => {
    const bytes = new TextEncoder().encode(shared('beta', { '/comment': 'x' }));
    const read = readTenants([{ path: 'tenants/beta.json', bytes }]);
    expect([read.tenants.length, read.salvaged.length, read.diagnostics.length]).toEqual([0, 1, 1]);
    expect(read.salvaged[0]).not.toHaveProperty('spec');
  });
});

describe('readTenants', () => {
  it('reads a valid file as parseTenant does', () => {
    const tenant = aTenant();
    const bytes = new TextEncoder().encode(tenantText());
    const { tenants, salvaged, diagnostics } = readTenants([{ path: tenant.file, bytes }]);
    expect([tenants.map(({ spec }) => spec), salvaged, diagnostics]).toEqual([[tenant.spec], [], []]);
  });
});

describe('the guesses', () => {
  it('are enough for no value and for each of the longest list of allowed values', () => {
    const url = new URL('../schema/tenant.v1.schema.json', import.meta.url);
    const longest = Math.max(...lengthsOfLists(JSON.parse(readFileSync(url, 'utf8'))));
    expect(GUESSES).toBeGreaterThanOrEqual(longest + 1);
  });
});

function lengthsOfLists(schema: JsonValue | undefined): readonly number[] {
  if (!isJsonObject(schema)) return [];
  const { enum: allowed } = schema;
  return [...(Array.isArray(allowed) ? [allowed.length] : []), ...Object.values(schema).flatMap(lengthsOfLists)];
}
