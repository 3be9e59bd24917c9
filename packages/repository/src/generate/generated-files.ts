import { DIAGNOSTIC_CODES } from '@tenantry/diagnostic';
import { schemaReference } from './schema-reference.ts';
import { schemaTypes } from './schema-types.ts';

/** A file that `pnpm generate` writes. */
export interface GeneratedFile {
  /** Path relative to the repository. */
  readonly path: string;
  readonly text: string;
}

const TENANT_SCHEMA = 'packages/tenant/schema/tenant.v1.schema.json';

const CATALOG_SCHEMAS = [
  'announcement',
  'application',
  'cluster',
  'organisation',
  'ranges',
  'region',
  'release',
  'reserved-ids',
  'rings',
  'tier',
];

/**
 * Every file of the repository that is made from another one, with the text that it should have.
 * @param read returns the text of a file by its path relative to the repository
 */
export async function generatedFiles(read: (path: string) => string): Promise<readonly GeneratedFile[]> {
  const schema = (path: string): { [key: string]: unknown } => JSON.parse(read(path));
  const catalogPath = (name: string): string => `packages/catalog/schema/${name}.schema.json`;
  return [
    {
      path: 'packages/tenant/src/tenant-file.generated.ts',
      text: await schemaTypes(schema(TENANT_SCHEMA), TENANT_SCHEMA),
    },
    ...(await Promise.all(
      CATALOG_SCHEMAS.map(async (name) => ({
        path: `packages/catalog/src/types/${name}.generated.ts`,
        text: await schemaTypes(schema(catalogPath(name)), catalogPath(name)),
      })),
    )),
    {
      path: 'docs/tenant-file.md',
      text: schemaReference(schema(TENANT_SCHEMA), TENANT_SCHEMA, 'The tenant file'),
    },
    ...CATALOG_SCHEMAS.map((name) => ({
      path: `docs/catalog/${name}.md`,
      text: schemaReference(schema(catalogPath(name)), catalogPath(name), `Catalog: ${name}`).replaceAll(
        '](../',
        '](../../',
      ),
    })),
    { path: 'docs/diagnostics.md', text: diagnosticsPage() },
  ];
}

function diagnosticsPage(): string {
  const rows = Object.entries(DIAGNOSTIC_CODES).map(([code, sentence]) => `| \`${code}\` | ${sentence} |`);
  return [
    '# Diagnostics',
    '',
    '*Generated from `packages/diagnostic/src/codes.ts` by `pnpm generate`.*',
    '',
    '| code | what it means |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}
