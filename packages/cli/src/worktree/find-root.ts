import { realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Diagnostic, type Result, resultOf } from '@tenantry/diagnostic';

/**
 * The root that a command works on: the folder that was asked for, or else the nearest one at or above the working
 * directory that holds `tenants/`. The answer is absolute and free of symbolic links.
 * @param asked what `-C` said, relative to `cwd`; undefined when it was not given
 */
export function findRoot(asked: string | undefined, cwd: string): Result<string> {
  if (asked !== undefined) {
    const root = resolve(cwd, asked);
    return isFolder(root)
      ? resultOf(realpathSync(root), [])
      : missing(`the root ${asked} is not a folder`, 'give `-C` a folder that holds tenants/');
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (isFolder(join(folder, 'tenants'))) return resultOf(realpathSync(folder), []);
    if (dirname(folder) === folder) break;
  }
  return missing(
    `neither ${cwd} nor any folder above it holds tenants/`,
    'change into the repository, or name it with `-C <root>`',
  );
}

function missing(message: string, hint: string): Result<string> {
  const problem: Diagnostic = {
    code: 'folder-missing',
    severity: 'error',
    message,
    hint,
  };
  return { ok: false, errors: [problem], warnings: [] };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
