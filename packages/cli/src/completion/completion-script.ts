import type { Command } from 'commander';
import { bashScript } from './bash.ts';
import { commandTree } from './command-tree.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

/** Every shell that scripts are written for. */
const SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** A script that lets a shell complete the program's command lines; its user sources or installs it. */
export function completionScript(shell: keyof typeof SHELLS, program: Command): string {
  return SHELLS[shell](commandTree(program));
}
