import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

const root = new URL('../../../../', import.meta.url);
for (const file of await generatedFiles((path) => readFileSync(new URL(path, root), 'utf8'))) {
  mkdirSync(new URL('.', new URL(file.path, root)), { recursive: true });
  writeFileSync(new URL(file.path, root), file.text);
}
