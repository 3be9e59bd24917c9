import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { judgeFleet } from '../fleet/judge-fleet.ts';
import { readInputs } from '../fleet/read-inputs.ts';
import { csvOf } from '../report/csv.ts';
import { FLEET_COLUMNS, type FleetRow, fleetRow } from '../report/fleet-row.ts';
import { jsonOf } from '../report/json.ts';
import { failure, remarksOf } from '../report/problems.ts';
import { tableOf } from '../report/table.ts';
import { findRoot } from '../worktree/find-root.ts';

/** Shows the fleet, a line for each tenant. Tenants with errors cannot be shown; the errors are, beside the table. */
export async function list(context: Context): Promise<Answer> {
  const root = findRoot(context.askedRoot, context.cwd);
  if (!root.ok) return failure(root.errors, context);
  const { tenants, diagnostics, valid } = judgeFleet(readInputs(root.value), {
    now: context.today,
    touched: null,
  });
  const rows = tenants.map(fleetRow);
  return {
    exitCode: valid ? 0 : 1,
    stdout: context.format === 'json' ? jsonOf({ tenants: rows, diagnostics }) : textOf(rows, context),
    stderr:
      context.format === 'json'
        ? ''
        : remarksOf(
            diagnostics.filter(({ severity }) => severity === 'error'),
            context,
          ),
  };
}

function textOf(rows: readonly FleetRow[], { format }: Context): string {
  const header = FLEET_COLUMNS.map(({ title }) => title);
  const cells = rows.map((row) => FLEET_COLUMNS.map(({ cell }) => cell(row)));
  return format === 'csv' ? csvOf([header, ...cells]) : tableOf([header.map((title) => title.toUpperCase()), ...cells]);
}
