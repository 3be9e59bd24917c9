import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOG_FOLDER } from '@tenantry/catalog';
import { hasCode } from './file-system-problem.ts';
import { type Reading, readSourceFolder, type SourceFolderRules } from './source-folder.ts';

const RULES: SourceFolderRules = {
  depth: 1,
  hardLinks: false,
  hint: 'the catalog consists of .json files; move everything else away, or begin its name with a dot',
};

/** Reads the catalog of a root that brings one, or else the one that comes with the program. */
export function readCatalogFiles(root: string): Reading {
  return isThere(join(root, CATALOG_FOLDER)) ? readSourceFolder(root, CATALOG_FOLDER, RULES) : readOwnCatalog();
}

/** The program's own catalog, under the same paths as if the root had brought it. */
function readOwnCatalog(): Reading {
  const entry = fileURLToPath(import.meta.resolve('@tenantry/catalog/data/organisation.json'));
  // Package managers link the files of a package to one store, so a second name means nothing there.
  const reading = readSourceFolder(dirname(dirname(entry)), 'data', {
    ...RULES,
    hardLinks: true,
  });
  const files = reading.files.map(({ path, bytes }) => ({
    path: path.replace('data', CATALOG_FOLDER),
    bytes,
  }));
  return { files, diagnostics: reading.diagnostics };
}

/** Whether anything lies at a path, a link that leads nowhere included. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}
