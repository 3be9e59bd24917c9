import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { isSample } from './samples.ts';

/** The checkout. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The program as users start it. */
export const tenantry = join(repository, 'packages/cli/bin/tenantry.js');

/** A folder of its own with the sample tenants, their generated tree and the repository's catalog; gone after the test. */
export function temporaryRoot(): TemporaryRoot {
  const path = mkdtempSync(join(tmpdir(), 'tenantry-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const folder of ['tenants', 'generated', 'packages/catalog/data']) {
    cpSync(join(repository, folder), join(path, folder), {
      recursive: true,
      filter: (source) => isSample(source.slice(repository.length)),
    });
  }
  return new TemporaryRoot(path);
}

/** A root that a test may change. */
export class TemporaryRoot {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }

  /** Runs `tenantry -C <root> …` in a process of its own. */
  run(
    args: readonly string[],
    options: {
      env?: NodeJS.ProcessEnv;
      cwd?: string;
      node?: readonly string[];
    } = {},
  ): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [...(options.node ?? []), tenantry, '-C', this.path, ...args], {
      encoding: 'utf8',
      cwd: options.cwd ?? this.path,
      env: options.env ?? process.env,
    });
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.path, file), text);
  }

  /** Changes a JSON file. */
  edit(file: string, change: (value: Json) => void): void {
    const value = JSON.parse(this.read(file));
    change(value);
    this.write(file, `${JSON.stringify(value, null, 2)}\n`);
  }

  remove(file: string): void {
    rmSync(join(this.path, file), { recursive: true });
  }

  /** Makes the root a repository of its own and commits everything on the branch `main`. */
  commit(message = 'state'): void {
    const git = (...args: readonly string[]): void => {
      execFileSync(
        'git',
        ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', ...args],
        {
          cwd: this.path,
          stdio: 'ignore',
        },
      );
    };
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  /** Every file below a folder with its text, by path relative to the root. */
  tree(folder = 'generated'): ReadonlyMap<string, string> {
    const files = readdirSync(join(this.path, folder), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.path.length + 1))
      .sort();
    return new Map(files.map((file) => [file, this.read(file)]));
  }
}

/** Names of the owners' folders in which two trees differ, e.g. `generated/tenants/acme`. */
export function changedFolders(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  return [
    ...new Set(
      changed.map((file) =>
        file.startsWith('generated/argocd/') ? dirname(file) : file.split('/').slice(0, 3).join('/'),
      ),
    ),
  ].sort();
}

// biome-ignore lint/suspicious/noExplicitAny: tests change files of any form
type Json = any;
