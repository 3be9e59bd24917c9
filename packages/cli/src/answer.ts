/**
 * How a command ends: 0 all is well, 1 wrong input or an error of a tool, 2 a difference or a verdict was found. Wrong
 * input beats the rest.
 */
export type ExitCode = 0 | 1 | 2;

/** What a command has to say. */
export interface Answer {
  readonly exitCode: ExitCode;
  /** The answer itself, in the format that was asked for; ends in a newline unless it is empty. */
  readonly stdout: string;
  /** What is said beside it, to people only; ends in a newline unless it is empty. */
  readonly stderr: string;
}
