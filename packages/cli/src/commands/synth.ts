import { Command, Option } from 'commander';
import type { Format } from '../context.ts';
import { helpText } from './help-text.ts';
import { jobsOption } from './jobs-option.ts';
import type { Run } from './run.ts';

const FORMATS: readonly Format[] = ['text', 'json'];

/** What commander hands over. */
interface Given {
  readonly check?: true;
  readonly tenant: readonly string[];
  readonly jobs: number | null;
}

/** `tenantry synth` */
export function synthCommand(run: Run): Command {
  return new Command('synth')
    .summary('write generated/ from tenants/ and the catalog')
    .description(
      'Writes everything that belongs under generated/ and tells what changed for whom. Files that do not change are not touched. A wrong file anywhere in the fleet writes nothing for anyone.',
    )
    .option('--check', 'write nothing; tell what would change')
    .addOption(
      new Option('--tenant <id>', 'write only the folder of this tenant; may be given more than once')
        .argParser(collect)
        .default([], 'all tenants'),
    )
    .addOption(jobsOption())
    .addHelpText(
      'after',
      helpText({
        formats: FORMATS,
        examples: [
          ['synth', 'bring generated/ up to date'],
          ['synth --check', 'is generated/ up to date?'],
          ['synth --tenant acme', 'write the folder of one customer'],
          ['-C ../fleet synth', 'work on another root'],
        ],
        exitCodes: [
          [0, 'generated/ is up to date now'],
          [1, 'wrong input, or the file system refused something'],
          [2, '--check found differences'],
        ],
      }),
    )
    .action((given: Given) =>
      run(FORMATS, async (context) => {
        const { synth } = await import('../actions/synth.ts');
        return synth(context, {
          check: given.check === true,
          tenants: given.tenant,
          jobs: given.jobs,
        });
      }),
    );
}

function collect(id: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, id];
}
