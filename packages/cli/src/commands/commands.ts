import type { Command } from 'commander';
import { checkCommand } from './check.ts';
import { completionCommand } from './completion.ts';
import { explainCommand } from './explain.ts';
import { listCommand } from './list.ts';
import type { Run } from './run.ts';
import { synthCommand } from './synth.ts';
import { validateCommand } from './validate.ts';

/**
 * Every command, in the order of the help. These modules only say what can be typed; each loads what it does when it
 * is run, so that help and completion stay fast.
 */
export const COMMANDS: readonly ((run: Run, program: () => Command) => Command)[] = [
  validateCommand,
  synthCommand,
  checkCommand,
  listCommand,
  explainCommand,
  completionCommand,
];
