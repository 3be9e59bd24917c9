import type { Argument, Command, Option } from 'commander';

/** What a shell must know to complete a command line. */
export interface CommandTree {
  /** Options that every command understands. */
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

/** One command. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What stands after the command's name; null when nothing does. */
  readonly argument: Completed | null;
}

/** One option. */
export interface CompletedOption {
  /** Its spellings, e.g. `-C` and `--root`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** What its value can be; null when it takes none. */
  readonly value: Completed | null;
}

/** What a word can be: one of some words, a path, a tenant of the root, or anything. */
export type Completed =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'tenants' }
  | { readonly kind: 'anything' };

/** Reads the command line's own declaration, so that scripts cannot lag behind it. */
export function commandTree(program: Command): CommandTree {
  const help: Completed = {
    kind: 'words',
    words: program.commands.map((command) => command.name()),
  };
  return {
    options: optionsOf(program),
    commands: [
      ...program.commands.map((command) => ({
        name: command.name(),
        summary: command.summary(),
        options: optionsOf(command),
        argument: argumentOf(command.registeredArguments[0]),
      })),
      {
        name: 'help',
        summary: 'examples and exit codes of a command',
        options: [],
        argument: help,
      },
    ],
  };
}

function optionsOf(command: Command): readonly CompletedOption[] {
  return command.createHelp().visibleOptions(command).map(optionOf);
}

function optionOf(option: Option): CompletedOption {
  return {
    flags: [option.short, option.long].flatMap((flag) => flag ?? []),
    description: option.description,
    value: option.required ? completedValue(option) : null,
  };
}

function completedValue(option: Option): Completed {
  if (option.argChoices !== undefined) return { kind: 'words', words: option.argChoices };
  if (option.flags.includes('<folder>')) return { kind: 'folders' };
  return option.name() === 'tenant' ? { kind: 'tenants' } : { kind: 'anything' };
}

function argumentOf(argument: Argument | undefined): Completed | null {
  if (argument === undefined) return null;
  return argument.argChoices === undefined ? { kind: 'files' } : { kind: 'words', words: argument.argChoices };
}
