import { Command } from 'commander';
import type { Format } from '../context.ts';
import { helpText } from './help-text.ts';
import { jobsOption } from './jobs-option.ts';
import type { Run } from './run.ts';

const FORMATS: readonly Format[] = ['text', 'json', 'sarif', 'github'];

/** What commander hands over. */
interface Given {
  readonly base?: string;
  readonly jobs: number | null;
}

/** `tenantry check` */
export function checkCommand(run: Run): Command {
  return new Command('check')
    .summary('say whether a pull request may be merged')
    .description(
      'Everything that a pull request must pass: validate; generated/ equals a fresh synth; no stray, edited or missing file; no identifier of one tenant in the tree of another; lifecycle and releases against the merge base with the default branch. Writes nothing.',
    )
    .option('--base <revision>', 'judge the change since the merge base with this revision')
    .addOption(jobsOption())
    .addHelpText(
      'after',
      helpText({
        formats: FORMATS,
        examples: [
          ['check', 'judge the worktree'],
          ['check --base origin/main', 'say what to compare with'],
          ['check --format github', 'annotate the pull request from GitHub Actions'],
          ['check --format sarif > check.sarif', 'for code scanning'],
        ],
        exitCodes: [
          [0, 'it may be merged'],
          [1, 'wrong input, a removed tenant or a skipped lifecycle state'],
          [2, 'the tree differs from a fresh synth, is not isolated, or changes silently'],
        ],
      }),
    )
    .action((given: Given) =>
      run(FORMATS, async (context) => {
        const { check } = await import('../actions/check.ts');
        return check(context, { base: given.base, jobs: given.jobs });
      }),
    );
}
