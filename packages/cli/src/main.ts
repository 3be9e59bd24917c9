import { writeSync } from 'node:fs';
import type { Diagnostic } from '@tenantry/diagnostic';
import { CommanderError } from 'commander';
import type { Answer } from './answer.ts';
import { showsColours } from './colours.ts';
import type { Run } from './commands/run.ts';
import type { Context, Format } from './context.ts';
import { type GlobalOptions, tenantryProgram } from './program.ts';
import { progressLine } from './progress.ts';
import { inWords, isSystemError } from './worktree/file-system-problem.ts';

/**
 * Runs one command line, prints the answer and sets the exit code of the process.
 * @param args what was typed after the program's name
 */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that had enough (`| head`) is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  process.on('uncaughtException', (error) => {
    const code = isSystemError(error) ? 'file-system' : 'internal';
    writeSync(2, `error ${code} ${messageOf(error)}\n${traceOf(error)}`);
    process.exit(1);
  });
  const answer = await answerTo(args);
  process.exitCode = answer.exitCode;
  await Promise.all([flush(process.stdout, answer.stdout), flush(process.stderr, answer.stderr)]);
}

async function answerTo(args: readonly string[]): Promise<Answer> {
  const said = { stdout: '', stderr: '' };
  let answer: Answer = { exitCode: 0, ...said };
  const run: Run = async (formats, act) => {
    const context = contextOf(program.opts<GlobalOptions>());
    answer = formats.includes(context.format)
      ? await act(context)
      : await usageError(`this command has no format ${context.format}`, `it has ${formats.join(', ')}`, 'text');
  };
  const program = tenantryProgram(run, {
    writeOut: (text) => {
      said.stdout += text;
    },
    writeErr: (text) => {
      said.stderr += text;
    },
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return answer;
  } catch (error) {
    if (!(error instanceof CommanderError)) return unexpectedError(error, program.opts<GlobalOptions>().format);
    if (error.exitCode === 0) return { exitCode: 0, ...said };
    // Without a command, the help itself is the complaint.
    if (error.code === 'commander.help') return { exitCode: 1, ...said };
    const [complaint = '', ...more] = error.message.replace(/^error: /, '').split('\n');
    const hint = more.join(' ').trim() || '`tenantry help <command>` shows what can be typed';
    return usageError(complaint, hint, program.opts<GlobalOptions>().format);
  }
}

function contextOf(options: GlobalOptions): Context {
  const now = new Date().toISOString();
  const variables = process.env;
  const { CI } = variables;
  const quiet = options.quiet === true;
  const colours = (stream: NodeJS.WriteStream): boolean =>
    showsColours({ allowed: options.color, terminal: stream.isTTY, variables });
  return {
    cwd: process.cwd(),
    askedRoot: options.root,
    format: options.format,
    today: options.now ?? now.slice(0, 10),
    startedAt: now,
    quiet,
    colours: {
      stdout: colours(process.stdout),
      stderr: colours(process.stderr),
    },
    ci: CI !== undefined && CI !== '' && CI !== 'false',
    variables,
    progress: progressLine(process.stderr, !quiet),
  };
}

/** The answer to a command line that cannot be understood. */
function usageError(complaint: string, hint: string, format: Format): Promise<Answer> {
  const message = complaint.charAt(0).toLowerCase() + complaint.slice(1).replace(/\.$/, '');
  return problem(
    {
      code: 'usage',
      severity: 'error',
      message,
      hint: hint.replace(/^\(|\)$/g, ''),
    },
    format,
  );
}

/** The answer to what nobody expected: an error of the system, or else one of our own code; one line either way. */
async function unexpectedError(error: unknown, format: Format): Promise<Answer> {
  if (isSystemError(error)) {
    const hint = `${error.message}; remove the cause, then run the command again`;
    return problem({ code: 'file-system', severity: 'error', message: inWords(error), hint }, format);
  }
  const message = messageOf(error);
  const hint =
    'this is a bug of tenantry: report it with the command and its input; TENANTRY_DEBUG=1 tells where it is';
  const answer = await problem({ code: 'internal', severity: 'error', message, hint }, format);
  return { ...answer, stderr: `${answer.stderr}${traceOf(error)}` };
}

/** Loaded only when something is wrong: reading a command line needs no diagnostics. */
async function problem(diagnostic: Diagnostic, format: Format): Promise<Answer> {
  const { failure } = await import('./report/problems.ts');
  return failure([diagnostic], contextOf({ format, color: true }));
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ');
}

function traceOf(error: unknown): string {
  const { TENANTRY_DEBUG } = process.env;
  return TENANTRY_DEBUG && error instanceof Error ? `${error.stack}\n` : '';
}

/** Waits until a stream has taken all of a text; a closed reader counts as having taken it. */
function flush(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (text === '' || stream.destroyed) resolve();
    else stream.write(text, () => resolve());
  });
}
