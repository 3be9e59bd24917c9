import type { Diagnostic } from '@tenantry/diagnostic';
import { type GitAnswer, git } from './git.ts';

/** A commit that the worktree is compared with. */
export interface Base {
  readonly commit: string;
  /** Path of the root inside the repository, empty or with a final slash. */
  readonly prefix: string;
}

/** The commit, or why there is none. */
export type BaseSearch =
  | { readonly found: true; readonly base: Base }
  | { readonly found: false; readonly problem: Diagnostic };

/** Where the default branch is looked for: what the remote calls its default, then the usual names. */
const DEFAULT_BRANCHES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
] as const;

/**
 * Finds the merge base of the checked-out commit with a revision, or with the default branch when none is asked for.
 * Having none is a warning, because a folder need not be a repository; it is an error when a revision was asked for,
 * and in CI when the clone is too shallow to know.
 * @param asked what `--base` said
 * @param ci whether the command runs in CI
 */
export async function findBase(root: string, asked: string | undefined, ci: boolean): Promise<BaseSearch> {
  const place = await git(root, ['rev-parse', '--show-prefix']);
  if (place.code !== 0)
    return missing(asked === undefined ? 'warning' : 'error', placeProblem(root, place), NO_REPOSITORY);
  const prefix = line(place);

  const head = await commitOf(root, 'HEAD');
  if (head === null)
    return missing(asked === undefined ? 'warning' : 'error', 'the repository has no commit yet', COMMIT);

  const branch = asked === undefined ? await defaultBranch(root) : await commitOf(root, asked);
  const shallow = line(await git(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
  if (branch === null) {
    if (asked !== undefined) return missing('error', `there is no revision ${asked}`, shallow ? DEEPEN : FETCH);
    return missing(
      ci && shallow ? 'error' : 'warning',
      'there is no default branch to compare with',
      shallow ? DEEPEN : FETCH,
    );
  }
  const mergeBase = await git(root, ['merge-base', branch, head]);
  if (mergeBase.code === 0) return { found: true, base: { commit: line(mergeBase), prefix } };
  const what = `the checked-out commit and ${asked ?? 'the default branch'} have no common ancestor`;
  return missing(asked !== undefined || (ci && shallow) ? 'error' : 'warning', what, shallow ? DEEPEN : FETCH);
}

const NO_REPOSITORY =
  'run it in a git repository to have removed tenants, skipped states and silent changes judged too';
const COMMIT = 'commit what is there; the next change is judged against it';
const FETCH = 'name the revision that the change starts from with `--base <revision>`';
const DEEPEN = 'fetch the whole history: `fetch-depth: 0` for actions/checkout, or `git fetch --unshallow`';

async function defaultBranch(root: string): Promise<string | null> {
  for (const name of DEFAULT_BRANCHES) {
    const commit = await commitOf(root, name);
    if (commit !== null) return commit;
  }
  return null;
}

/** The commit that a revision names; whatever it looks like, it is not taken for an option. */
async function commitOf(root: string, revision: string): Promise<string | null> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const answer = await git(root, args);
  return answer.code === 0 ? line(answer) : null;
}

function placeProblem(root: string, answer: GitAnswer): string {
  return answer.complaint.includes('not a git repository') ? `${root} is not in a git repository` : answer.complaint;
}

function line(answer: GitAnswer): string {
  return answer.stdout.toString('utf8').replace(/\n$/, '');
}

/** Says out loud what is not judged without a base. */
function missing(severity: Diagnostic['severity'], reason: string, hint: string): BaseSearch {
  return {
    found: false,
    problem: {
      code: 'base-unavailable',
      severity,
      message: `${reason}: removed tenants, changed ids, skipped lifecycle states, edited releases and silent changes are not judged`,
      hint,
    },
  };
}
