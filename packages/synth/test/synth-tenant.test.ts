import { createHash } from 'node:crypto';
import { parseIndex, sha256 } from '@tenantry/artifact';
import { CATALOG_FOLDER, type Catalog, parseCatalog } from '@tenantry/catalog';
import { parseTenant, type Tenant } from '@tenantry/tenant';
import {
  anExampleCatalog,
  anExampleTenant,
  arbitraryFleet,
  arbitraryNearPair,
  arbitraryTenant,
  EXAMPLE_ENTRIES,
  requireValue,
} from '@tenantry/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { synthTenant } from '../src/index.ts';

const catalog = anExampleCatalog();

/** The same value with the keys of every object in the opposite order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The same tenant as somebody else would write it. */
function rewritten({ file, spec }: Tenant): Tenant {
  const text = `\n${JSON.stringify(backwards(spec), null, '\t').replaceAll('\n', '\r\n')}`;
  return requireValue(parseTenant({ path: file, bytes: bytesOf(text) }));
}

function rewrittenCatalog(): Catalog {
  const files = Object.entries(EXAMPLE_ENTRIES).map(([name, value]) => ({
    path: `${CATALOG_FOLDER}/${name}.json`,
    bytes: bytesOf(JSON.stringify(backwards(value))),
  }));
  return requireValue(parseCatalog(files.reverse()));
}

describe('a folder', () => {
  test('holds files of its own tenant and no others', () => {
    fc.assert(
      fc.property(arbitraryFleet(), ({ tenants }) => {
        for (const tenant of tenants) {
          const { files, identities } = synthTenant(tenant, catalog);
          const folder = `tenants/${tenant.spec.id}/`;
          expect(files.filter(({ path }) => !path.startsWith(folder))).toEqual([]);
          expect(identities.filter(({ file }) => !file.startsWith(folder))).toEqual([]);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('has an index that describes every other file by its hash', () => {
    fc.assert(
      fc.property(arbitraryTenant(), (tenant) => {
        const { files, index } = synthTenant(tenant, catalog);
        const last = files.at(-1);
        if (last === undefined) throw new Error('a folder without an index');
        expect(last.path).toBe(`tenants/${tenant.spec.id}/index.json`);
        expect(requireValue(parseIndex(last))).toEqual(index);
        const described = Object.entries(index.files).map(([path, hash]) => [`${index.owner}/${path}`, hash]);
        expect(described).toEqual(files.slice(0, -1).map(({ path, text }) => [path, sha256(text)]));
      }),
      { numRuns: 20 },
    );
  });

  test('says which release, ring, state and catalog entries it was made of', () => {
    const { inputs } = synthTenant(anExampleTenant({ ring: 'canary' }), catalog).index;
    expect(inputs).toMatchObject({
      release: '2026.11',
      ring: 'canary',
      state: 'active',
      tenant: { file: 'tenants/acme.json' },
    });
    expect(Object.keys(inputs.catalog)).toEqual([
      'applications/file-server',
      'organisation',
      'ranges',
      'regions/eu-central-1',
      'releases/2026.11',
      'tiers/standard',
    ]);
  });

  test('is never made of the rings, whose effect is the release', () => {
    const hold = { release: '2026.11', owner: 'ops@acme.example', reason: 'tries it', expires: '2099-01-01' };
    const { inputs } = synthTenant(anExampleTenant({ ring: 'early', hold }), catalog).index;
    expect(inputs).toMatchObject({ release: '2026.11', ring: 'early' });
    expect(Object.keys(inputs.catalog)).not.toContain('rings');
    expect(Object.keys(inputs.catalog)).not.toContain('releases/2026.10');
  });
});

describe('the bytes do not depend on', () => {
  test('the layout and the order of keys in the tenant file and the catalog', () => {
    const other = rewrittenCatalog();
    fc.assert(
      fc.property(arbitraryTenant(), (tenant) => {
        expect(synthTenant(rewritten(tenant), other).files).toEqual(synthTenant(tenant, catalog).files);
      }),
      { numRuns: 20 },
    );
  });

  test('the other tenants and what was synthesized before', () => {
    fc.assert(
      fc.property(arbitraryNearPair(0), arbitraryTenant(1), ({ before, after }, neighbour) => {
        const alone = synthTenant(neighbour, catalog).files;
        synthTenant(before, catalog);
        expect(synthTenant(neighbour, catalog).files).toEqual(alone);
        synthTenant(after, catalog);
        expect(synthTenant(neighbour, catalog).files).toEqual(alone);
      }),
      { numRuns: 10 },
    );
  });

  test('the ids of constructs', () => {
    const renamed: string[] = [];
    const constructId = (id: string): string => {
      renamed.push(id);
      return `z${createHash('sha1').update(id).digest('hex')}`;
    };
    fc.assert(
      fc.property(arbitraryTenant(), (tenant) => {
        expect(synthTenant(tenant, catalog, { constructId }).files).toEqual(synthTenant(tenant, catalog).files);
      }),
      { numRuns: 15 },
    );
    expect(renamed.length).toBeGreaterThan(100);
  });
});

test('a tenant file that changes changes the hash of it in the index', () => {
  fc.assert(
    fc.property(arbitraryNearPair(), ({ before, after }) => {
      const [one, other] = [before, after].map((tenant) => synthTenant(tenant, catalog).index.inputs.tenant);
      expect(other?.file).toBe(one?.file);
      expect(other?.sha256).not.toBe(one?.sha256);
    }),
    { numRuns: 10 },
  );
});
