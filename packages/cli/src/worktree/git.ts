import { spawn } from 'node:child_process';
import { isSystemError } from './file-system-problem.ts';

/** What a git command answered. */
export interface GitAnswer {
  /** Exit code; 127 when git is not installed. */
  readonly code: number;
  readonly stdout: Buffer;
  /** What git said about a failure: its first line. */
  readonly complaint: string;
}

/**
 * Variables by which a caller of ours (a git hook, mostly) points git to its own repository, index or objects;
 * `git rev-parse --local-env-vars` lists them.
 */
const REPOSITORY_VARIABLES = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_CONFIG',
  'GIT_CONFIG_COUNT',
  'GIT_CONFIG_PARAMETERS',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_NAMESPACE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
] as const;

/**
 * Runs git in a folder, without a shell and without waiting for a person. A failure is an answer too.
 * @param args the command and its arguments; whoever calls sees to it that text of others cannot be an option
 */
export function git(folder: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !REPOSITORY_VARIABLES.some((variable) => variable === name),
  );
  const environment = {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
  };
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['--no-pager', ...args], {
      cwd: folder,
      env: environment,
      stdio: 'pipe',
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error) => {
      if (isSystemError(error))
        resolve({
          code: 127,
          stdout: Buffer.alloc(0),
          complaint: 'git is not installed',
        });
      else reject(error);
    });
    child.on('close', (code) => {
      const complaint = Buffer.concat(stderr).toString('utf8').split('\n', 1)[0] ?? '';
      resolve({ code: code ?? 128, stdout: Buffer.concat(stdout), complaint });
    });
    // git may end without reading everything; its exit code says why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
