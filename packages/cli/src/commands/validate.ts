import { Command } from 'commander';
import type { Format } from '../context.ts';
import { helpText } from './help-text.ts';
import type { Run } from './run.ts';

const FORMATS: readonly Format[] = ['text', 'json', 'sarif', 'github'];

/** `tenantry validate [file…]` */
export function validateCommand(run: Run): Command {
  return new Command('validate')
    .summary('say whether tenant files and catalog are right')
    .description(
      'Judges every tenant file and the catalog by their schemas and by the rules of the fleet, and tells all problems at once. Writes nothing.',
    )
    .argument('[file...]', 'tell only of these files; the whole fleet is judged all the same')
    .addHelpText(
      'after',
      helpText({
        formats: FORMATS,
        examples: [
          ['validate', 'judge the whole fleet'],
          ['validate tenants/acme.json', 'tell only what concerns one customer'],
          ['validate --now 2027-01-01', 'which overrides will have expired by then?'],
        ],
        exitCodes: [
          [0, 'no errors; there may be warnings'],
          [1, 'something is wrong'],
        ],
      }),
    )
    .action((files: readonly string[]) =>
      run(FORMATS, async (context) => (await import('../actions/validate.ts')).validate(context, files)),
    );
}
