import { schemaTypes } from './schema-types.ts';

/** Schemas and the source file that holds their types, relative to the repository. */
const TYPES: readonly { readonly schema: string; readonly types: string }[] = [
  { schema: 'packages/tenant/schema/tenant.v1.schema.json', types: 'packages/tenant/src/tenant-file.generated.ts' },
  ...[
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
  ].map((name) => ({
    schema: `packages/catalog/schema/${name}.schema.json`,
    types: `packages/catalog/src/types/${name}.generated.ts`,
  })),
];

/** Every file of the repository that `pnpm generate` writes, with the text that it should have. */
export async function generatedFiles(
  read: (path: string) => string,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  return Promise.all(
    TYPES.map(async ({ schema, types }) => ({
      path: types,
      text: await schemaTypes(JSON.parse(read(schema)) as { [key: string]: unknown }, schema),
    })),
  );
}
