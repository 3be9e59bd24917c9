import {
  formatPointer,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  parsePointer,
  type SourceFile,
  valueAt,
} from '@tenantry/diagnostic';
import { checkFleet, type Fleet, parseTenant, readTenants } from '@tenantry/tenant';
import {
  anEnvironment,
  anExampleCatalog,
  anExampleTenant,
  arbitraryFleet,
  aTenantFile,
  sourceOf,
} from '@tenantry/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** One change of a file: what stands at a pointer afterwards, nothing when `undefined`. */
interface Edit {
  readonly pointer: string;
  readonly to: JsonValue | undefined;
}

/** A mistake of form at a place of a tenant file. */
interface Break {
  readonly name: string;
  /** The edits that make it there; none where it cannot be made. */
  readonly at: (file: JsonObject, pointer: string) => readonly Edit[];
}

const BREAKS: readonly Break[] = [
  {
    name: 'a property that nobody knows',
    at: (file, pointer) =>
      isJsonObject(valueAt(file, pointer)) ? [{ pointer: `${pointer}/zzzzzzzzzzzz`, to: 'x' }] : [],
  },
  {
    name: 'a name that a finger slipped on',
    at: (file, pointer) =>
      isNamed(file, pointer)
        ? [
            { pointer, to: undefined },
            { pointer: `${pointer}z`, to: valueAt(file, pointer) },
          ]
        : [],
  },
  {
    name: 'another name altogether',
    at: (file, pointer) =>
      isNamed(file, pointer)
        ? [
            { pointer, to: undefined },
            { pointer: pointer.replace(/[^/]+$/, 'zzzzzzzzzzzz'), to: valueAt(file, pointer) },
          ]
        : [],
  },
  { name: 'a value of another type', at: (_file, pointer) => [{ pointer, to: 7.5 }] },
  { name: 'null', at: (_file, pointer) => [{ pointer, to: null }] },
  {
    name: 'a text in no form that is known',
    at: (file, pointer) => (typeof valueAt(file, pointer) === 'string' ? [{ pointer, to: '\u0001 ?' }] : []),
  },
  {
    name: 'a template',
    at: (file, pointer) => (typeof valueAt(file, pointer) === 'string' ? [{ pointer, to: '{{x}}' }] : []),
  },
  {
    name: 'no value',
    at: (file, pointer) => (isNamed(file, pointer) ? [{ pointer, to: undefined }] : []),
  },
  {
    name: 'an empty list',
    at: (file, pointer) => (Array.isArray(valueAt(file, pointer)) ? [{ pointer, to: [] }] : []),
  },
];

/** A file that holds something of everything and four mistakes of fact beside tenant acme. */
const MISTAKEN = asObject(
  aTenantFile({
    id: 'beta',
    tier: 'standrad',
    lifecycle: { state: 'suspended', owner: 'ops@example.com', reason: 'paused' },
    ring: 'general',
    hold: { release: '2026.10', owner: 'ops@example.com', reason: 'freeze', expires: '2027-01-15' },
    residency: ['eu'],
    applications: { 'file-server': { resources: { chatbot: { cpu: '1' } } }, notes: {} },
    access: [{ group: 'operators', role: 'operator' }],
    overrides: [
      {
        setting: 'network.flowLogRetentionDays',
        environment: 'staging',
        value: 30,
        owner: 'ops@example.com',
        reason: 'tests',
        expires: '2027-01-15',
      },
    ],
    environments: {
      staging: anEnvironment('cluster', {
        region: 'us-east-1',
        range: '10.64.8.0/22',
        account: '210987654322',
        hosts: ['a.beta.example'],
      }),
      production: anEnvironment('cluster', {
        account: '210987654322',
        hosts: ['b.beta.example', 'files.acme.example'],
        sizing: { replicas: { min: 2, max: 4 } },
        objectives: { rto: '1h' },
      }),
    },
  }),
);

/** What is told of each mistake, as code and line, and the places without which nobody can tell. */
const MISTAKES = [
  { told: 'tenant-reference-unknown "tier": "standrad"', needs: ['/tier'] },
  { told: 'residency-violated "region": "us-east-1"', needs: ['/environments/staging/region', '/residency'] },
  { told: 'range-overlaps "range": "10.64.0.0/22"', needs: ['/environments/production/range'] },
  { told: 'host-taken "files.acme.example"', needs: ['/environments/production/hosts/1'] },
] as const;

describe('a fleet with a file that is wrong in form', () => {
  test.each(BREAKS)('is told of nothing else when there is $name', ({ at }) => {
    fc.assert(
      fc.property(arbitraryFleet(), fc.nat(), fc.nat(), (fleet, which, where) => {
        const { file, document } = pick(fleet.tenants, which);
        const content = asObject(document.value);
        const places = pointersInto(content).filter((pointer) => at(content, pointer).length > 0);
        const edits = at(content, pick(places, where));
        const source = sourceOf(edits.reduce(edited, content), file);
        // What is right in form after all may be wrong in fact.
        fc.pre(!parseTenant(source).ok);
        const others = fleet.tenants.filter((tenant) => tenant.file !== file);
        expect(factsTold({ ...fleet, tenants: others }, source)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const fleet: Fleet = { tenants: [anExampleTenant()], catalog: anExampleCatalog(), now: '2026-11-23', touched: null };

  test('has mistakes of fact to be told of', () => {
    const source = sourceOf({ ...MISTAKEN, comment: 'x' }, 'tenants/beta.json');
    expect(factsTold(fleet, source).sort()).toEqual(MISTAKES.map(({ told }) => told).sort());
  });

  test.each(BREAKS)('is told of its mistakes of fact as well, each on its line, when there is $name', ({ at }) => {
    for (const pointer of pointersInto(MISTAKEN)) {
      const edits = at(MISTAKEN, pointer);
      const source = sourceOf(edits.reduce(edited, MISTAKEN), 'tenants/beta.json');
      if (parseTenant(source).ok) continue;
      const told = factsTold(fleet, source);
      const spoilt = (need: string) =>
        edits.some((edit) => isWithin(need, edit.pointer) || isWithin(edit.pointer, need));
      const certain = MISTAKES.filter(({ needs }) => !needs.some(spoilt)).map((mistake) => mistake.told);
      expect(told, pointer).toEqual(expect.arrayContaining(certain));
      expect(
        MISTAKES.map((mistake) => mistake.told),
        pointer,
      ).toEqual(expect.arrayContaining([...told]));
    }
  });
});

/** What the rules of the fleet tell when a file joins it, as code and line of the place. */
function factsTold(fleet: Fleet, source: SourceFile): string[] {
  const { tenants, salvaged, diagnostics } = readTenants([source]);
  expect(diagnostics).not.toEqual([]);
  const lines = new TextDecoder().decode(source.bytes).split('\n');
  return checkFleet({ ...fleet, tenants: [...fleet.tenants, ...tenants] }, salvaged).map(
    ({ code, location }) => `${code} ${lines[(location?.line ?? 0) - 1]?.trim().replace(/,$/, '')}`,
  );
}

/** Pointers to a value and to everything in it. */
function pointersInto(value: JsonValue | undefined, path: readonly string[] = []): readonly string[] {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [formatPointer(path), ...members.flatMap(([name, member]) => pointersInto(member, [...path, name]))];
}

function edited(file: JsonObject, { pointer, to }: Edit): JsonObject {
  return asObject(replaced(file, parsePointer(pointer), to));
}

function replaced(
  value: JsonValue | undefined,
  [step, ...deeper]: readonly string[],
  to: JsonValue | undefined,
): JsonValue | undefined {
  if (step === undefined) return to;
  if (Array.isArray(value))
    return value.map((item, index) => (index === Number(step) ? (replaced(item, deeper, to) ?? null) : item));
  return isJsonObject(value) ? { ...value, [step]: replaced(value[step], deeper, to) } : value;
}

/** Whether a property stands at a pointer, and neither a list item nor the file as a whole. */
function isNamed(file: JsonObject, pointer: string): boolean {
  return pointer !== '' && isJsonObject(valueAt(file, formatPointer(parsePointer(pointer).slice(0, -1))));
}

function isWithin(pointer: string, outer: string): boolean {
  return `${pointer}/`.startsWith(`${outer}/`);
}

function asObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

function pick<T>(choices: readonly T[], number: number): T {
  const choice = choices[number % choices.length];
  if (choice === undefined) throw new Error('there is nothing to choose from');
  return choice;
}
