import { Command } from 'commander';
import type { Format } from '../context.ts';
import { helpText } from './help-text.ts';
import type { Run } from './run.ts';

const FORMATS: readonly Format[] = ['text', 'json'];

/** What commander hands over. */
interface Given {
  readonly tenant?: string;
}

/** `tenantry explain <place>` */
export function explainCommand(run: Run): Command {
  return new Command('explain')
    .summary('say where a line comes from, or which lines a field causes')
    .description(
      'With a line of a generated file: the tenant field, tier default or catalog entry that caused it. With a field of a tenant or catalog file: the lines that it causes.',
    )
    .argument('<place>', 'generated/<file>:<line>, or <file>#<JSON pointer>')
    .option('--tenant <id>', 'of a catalog field, tell only of this tenant')
    .addHelpText(
      'after',
      helpText({
        formats: FORMATS,
        examples: [
          ['explain generated/tenants/acme/index.json:3', 'where does this line come from?'],
          ['explain tenants/acme.json#/environments/production/range', 'which lines does this field cause?'],
          [
            'explain packages/catalog/data/tiers/standard.json#/ring --tenant acme',
            'and this default, for one customer?',
          ],
        ],
        exitCodes: [
          [0, 'explained'],
          [1, 'there is no such place, or the fleet has errors'],
        ],
      }),
    )
    .action((place: string, given: Given) =>
      run(FORMATS, async (context) => {
        const { explain } = await import('../actions/explain.ts');
        return explain(context, { place, tenant: given.tenant });
      }),
    );
}
