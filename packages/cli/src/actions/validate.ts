import { relative, resolve, sep } from 'node:path';
import { type Diagnostic, type Result, resultOf } from '@tenantry/diagnostic';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { judgeFleet } from '../fleet/judge-fleet.ts';
import { type Inputs, readInputs } from '../fleet/read-inputs.ts';
import { count } from '../report/count.ts';
import { failure, reportOf } from '../report/problems.ts';
import { findRoot } from '../worktree/find-root.ts';

/**
 * Says whether what people wrote is right.
 * @param asked files to report on, relative to the working directory; all when empty. The whole fleet is judged in any
 *   case, because a file can be wrong only beside another one.
 */
export async function validate(context: Context, asked: readonly string[]): Promise<Answer> {
  const root = findRoot(context.askedRoot, context.cwd);
  if (!root.ok) return failure(root.errors, context);
  const inputs = readInputs(root.value);
  const wanted = wantedFiles(asked, root.value, context.cwd, inputs);
  if (!wanted.ok) return failure(wanted.errors, context);

  const { diagnostics } = judgeFleet(inputs, {
    now: context.today,
    touched: null,
  });
  const files = wanted.value;
  const told = files === null ? diagnostics : diagnostics.filter((diagnostic) => concerns(diagnostic, files));
  const valid = told.every(({ severity }) => severity !== 'error');
  const summary = context.quiet || context.format !== 'text' ? '' : `${summaryOf(inputs, files, told, diagnostics)}\n`;
  return {
    exitCode: valid ? 0 : 1,
    stdout: `${reportOf(told, context)}${summary}`,
    stderr: '',
  };
}

function summaryOf(
  inputs: Inputs,
  files: ReadonlySet<string> | null,
  told: readonly Diagnostic[],
  all: readonly Diagnostic[],
): string {
  const subject = files === null ? count(inputs.tenantFiles.length, 'tenant file') : [...files].join(', ');
  const errors = told.filter(({ severity }) => severity === 'error').length;
  const verdict =
    errors > 0
      ? `${count(errors, 'error')} in ${subject}`
      : `${subject}: ${told.length > 0 ? 'no errors' : 'no problems'}`;
  return all.length > told.length
    ? `${verdict} (${count(all.length - told.length, 'problem')} of other files not shown)`
    : verdict;
}

/** Whether a problem stands in one of the files, points to one, or belongs to no file at all. */
function concerns({ location, related }: Diagnostic, files: ReadonlySet<string>): boolean {
  const places = [location, ...(related ?? []).map((one) => one.location)];
  // Nothing is known of any tenant while the catalog is wrong.
  return places.some((place) => place === undefined || files.has(place.file) || !place.file.startsWith('tenants/'));
}

/** The asked files as paths relative to the root; null when none is asked for. */
function wantedFiles(
  asked: readonly string[],
  root: string,
  cwd: string,
  inputs: Inputs,
): Result<ReadonlySet<string> | null> {
  if (asked.length === 0) return resultOf(null, []);
  const known = new Set([
    ...[...inputs.tenantFiles, ...inputs.catalogFiles].map(({ path }) => path),
    ...inputs.diagnostics.flatMap(({ location }) => (location === undefined ? [] : [location.file])),
  ]);
  const paths = asked.map((file) => relative(root, resolve(cwd, file)).split(sep).join('/'));
  const unknown = paths.flatMap((path, position): readonly Diagnostic[] =>
    known.has(path)
      ? []
      : [
          {
            code: 'usage',
            severity: 'error',
            message: `${asked[position]} is neither a tenant file nor a catalog file of ${root}`,
            hint: 'name files such as tenants/<id>.json, relative to the working directory',
          },
        ],
  );
  return resultOf(new Set(paths), unknown);
}
