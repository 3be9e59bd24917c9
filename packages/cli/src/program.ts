import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { COMMANDS } from './commands/commands.ts';
import type { Run } from './commands/run.ts';
import { FORMATS, type Format } from './context.ts';

/** Options that every command understands, before or after its name. */
export interface GlobalOptions {
  readonly root?: string;
  readonly format: Format;
  readonly now?: string;
  readonly color: boolean;
  readonly quiet?: true;
}

/** What the program writes while it reads a command line: help, version, complaints. */
export interface ParserOutput {
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
}

/** The whole command line. Parsing throws a `CommanderError` for help, for the version and for a wrong command line. */
export function tenantryProgram(run: Run, output: ParserOutput): Command {
  const program = new Command('tenantry')
    .description(
      'Turns one small JSON file per customer into a fully isolated environment: generated, checked, committed.',
    )
    .usage('[-C <root>] <command> [options]')
    .option(
      '-C, --root <folder>',
      'work on the folder that holds tenants/ (default: the nearest one at or above this one)',
    )
    .addOption(new Option('--format <format>', 'how to answer').choices(FORMATS).default('text', 'text'))
    .addOption(new Option('--now <date>', 'judge dates as on this day (default: today, UTC)').argParser(parseDay))
    .option('--no-color', 'no colours; so does the variable NO_COLOR')
    .option('--quiet', 'say nothing but problems')
    .version(version(), '--version', 'say which version this is')
    .addHelpText('after', EPILOGUE)
    .exitOverride()
    .configureOutput(output);
  for (const command of COMMANDS) program.addCommand(command(run, () => program).copyInheritedSettings(program));
  return program;
}

const EPILOGUE = `
First steps:
  tenantry validate                say whether the tenant files are right
  tenantry synth                   write generated/ from them
  tenantry check                   say whether the result may be merged
  tenantry help <command>          examples and exit codes of a command

Exit codes:
  0  all is well
  1  wrong input, or an error of a tool
  2  a difference or a verdict was found; wrong input beats it`;

function parseDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  if (!exists) throw new InvalidArgumentError('It is a day such as 2026-12-31.');
  return text;
}

/** Version of this package. */
function version(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
