import { Argument, Command } from 'commander';
import { helpText } from './help-text.ts';
import type { Run } from './run.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** `tenantry completion <shell>` */
export function completionCommand(run: Run, program: () => Command): Command {
  return new Command('completion')
    .summary('write a completion script for a shell')
    .description('Writes a script that lets a shell complete commands, options and tenant ids.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText(
      'after',
      helpText({
        formats: [],
        examples: [
          ['completion bash > ~/.local/share/bash-completion/completions/tenantry', 'for bash'],
          ['completion zsh > ~/.zfunc/_tenantry', 'for zsh, with ~/.zfunc in fpath'],
          ['completion fish > ~/.config/fish/completions/tenantry.fish', 'for fish'],
        ],
        exitCodes: [[0, 'the script is on standard output']],
      }),
    )
    .action((shell: (typeof SHELLS)[number]) =>
      run(['text'], async () => {
        const { completionScript } = await import('../completion/completion-script.ts');
        return {
          exitCode: 0,
          stdout: completionScript(shell, program()),
          stderr: '',
        };
      }),
    );
}
