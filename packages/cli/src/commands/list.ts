import { Command } from 'commander';
import type { Format } from '../context.ts';
import { helpText } from './help-text.ts';
import type { Run } from './run.ts';

const FORMATS: readonly Format[] = ['text', 'json', 'csv'];

/** `tenantry list` */
export function listCommand(run: Run): Command {
  return new Command('list')
    .summary('show the fleet')
    .description('Shows every tenant with its tier, isolation, environments, ring, release and lifecycle state.')
    .addHelpText(
      'after',
      helpText({
        formats: FORMATS,
        examples: [
          ['list', 'a table to read'],
          ['list --format csv > fleet.csv', 'a table for a spreadsheet'],
          ['list --format json', 'a list for a program'],
        ],
        exitCodes: [
          [0, 'every tenant is shown'],
          [1, 'tenants with errors are missing from the table'],
        ],
      }),
    )
    .action(() => run(FORMATS, async (context) => (await import('../actions/list.ts')).list(context)));
}
