import type { Answer } from '../answer.ts';
import type { Context, Format } from '../context.ts';

/**
 * Does a command's work and prints its answer.
 * @param formats formats that the command offers
 * @param act loads the work when it is needed and does it
 */
export type Run = (formats: readonly Format[], act: (context: Context) => Promise<Answer>) => Promise<void>;
