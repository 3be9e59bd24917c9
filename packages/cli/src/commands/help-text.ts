import type { Format } from '../context.ts';

/** What a command's help teaches below its options. */
export interface Lesson {
  readonly formats: readonly Format[];
  /** Command lines without the program's name, each with what it does. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** What the command's exit codes mean, where it says more than the program's help. */
  readonly exitCodes: readonly (readonly [code: 0 | 1 | 2, meaning: string])[];
}

/** The text below a command's options: formats, examples and exit codes. */
export function helpText({ formats, examples, exitCodes }: Lesson): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  return [
    ...(formats.length > 0 ? ['', `Formats: ${formats.join(', ')}`] : []),
    '',
    'Examples:',
    ...examples.map(([line, meaning]) => `  tenantry ${line.padEnd(width)}  ${meaning}`),
    '',
    'Exit codes:',
    ...exitCodes.map(([code, meaning]) => `  ${code}  ${meaning}`),
  ].join('\n');
}
