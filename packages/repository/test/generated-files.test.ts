import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../src/generate/generated-files.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const files = await generatedFiles(read);

test.each(files.map(({ path, text }) => [path, text]))('%s is what `pnpm generate` writes', (path, text) => {
  expect(read(path)).toBe(text);
});

test('a new property of the tenant schema makes type and reference page stale', async () => {
  const changed = await generatedFiles((path) =>
    path.endsWith('tenant.v1.schema.json')
      ? read(path).replace('"properties": {', '"properties": { "zz": { "type": "string", "description": "new" },')
      : read(path),
  );
  const stale = changed.filter(({ path, text }) => read(path) !== text).map(({ path }) => path);
  expect(stale).toEqual(['packages/tenant/src/tenant-file.generated.ts', 'docs/tenant-file.md']);
});
