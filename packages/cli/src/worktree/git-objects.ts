import type { SourceFile } from '@tenantry/diagnostic';
import { type GitAnswer, git } from './git.ts';

/** A regular file of a commit. */
export interface GitFile {
  /** Path relative to the root, with forward slashes. */
  readonly path: string;
  /** Name of the object that holds its bytes. */
  readonly object: string;
}

/**
 * Lists the regular files of a commit below some folders of the root.
 * @param prefix path of the root inside the repository, empty or with a final slash
 * @param folders relative to the root
 */
export async function listFiles(
  root: string,
  commit: string,
  prefix: string,
  folders: readonly string[],
): Promise<readonly GitFile[]> {
  const places = folders.map((folder) => `${prefix}${folder}/`);
  const answer = await git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...places]);
  return succeeded(answer, 'ls-tree')
    .toString('utf8')
    .split('\0')
    .flatMap((line): readonly GitFile[] => {
      const [, object, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return object === undefined || path === undefined ? [] : [{ path: path.slice(prefix.length), object }];
    });
}

/** Reads files from the object store, in the order in which they are given. */
export async function readObjects(root: string, files: readonly GitFile[]): Promise<readonly SourceFile[]> {
  if (files.length === 0) return [];
  const input = files.map(({ object }) => `${object}\n`).join('');
  const output = succeeded(await git(root, ['cat-file', '--batch', '--buffer'], input), 'cat-file');
  let position = 0;
  return files.map(({ path, object }) => {
    const end = output.indexOf('\n', position);
    const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', position, end)) ?? [];
    if (size === undefined) throw new Error(`git has no object ${object} for ${path}`);
    const start = end + 1;
    position = start + Number(size) + 1;
    return { path, bytes: output.subarray(start, start + Number(size)) };
  });
}

function succeeded(answer: GitAnswer, command: string): Buffer {
  if (answer.code !== 0) throw new Error(`git ${command} failed: ${answer.complaint}`);
  return answer.stdout;
}
