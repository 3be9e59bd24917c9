import { readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

const root = new URL('../../../../', import.meta.url);
for (const file of await generatedFiles((path) => readFileSync(new URL(path, root), 'utf8'))) {
  writeFileSync(new URL(file.path, root), file.text);
}
