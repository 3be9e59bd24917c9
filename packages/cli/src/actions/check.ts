import { GENERATED_FOLDER } from '@tenantry/artifact';
import type { BaseState, CheckInput } from '@tenantry/check';
import type { Diagnostic, SourceFile } from '@tenantry/diagnostic';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { judgeFleet } from '../fleet/judge-fleet.ts';
import { readInputs } from '../fleet/read-inputs.ts';
import { synthRoot } from '../fleet/synth-root.ts';
import { count } from '../report/count.ts';
import { failure, reportOf } from '../report/problems.ts';
import { checkEnvironment } from '../synth-environment.ts';
import { findBase } from '../worktree/find-base.ts';
import { findRoot } from '../worktree/find-root.ts';
import { type BaseReading, readBase } from '../worktree/read-base.ts';
import { readTree, type TreeReading } from '../worktree/read-tree.ts';

/** What `check` can be asked for. */
export interface CheckOptions {
  /** Revision that the change starts from; undefined means the default branch. */
  readonly base: string | undefined;
  /** Processes at once; null lets the size of the fleet decide. */
  readonly jobs: number | null;
}

/** Everything that a pull request must pass. */
export async function check(context: Context, options: CheckOptions): Promise<Answer> {
  const found = findRoot(context.askedRoot, context.cwd);
  if (!found.ok) return failure(found.errors, context);
  const root = found.value;
  const inputs = readInputs(root);
  const search = await findBase(root, options.base, context.ci);
  const base = search.found ? await readBase(root, search.base) : null;
  const touched = base === null ? null : touchedFiles(base.tenantFiles, inputs.tenantFiles);
  const judged = judgeFleet(inputs, { now: context.today, touched });
  const known = [
    ...checkEnvironment(context.variables),
    ...judged.diagnostics,
    ...(search.found ? [] : [search.problem]),
  ];
  if (judged.catalog === null || !judged.valid || hasErrors(known)) return answer(known, 1, '', context);

  // Loaded this late because it takes longer than finding wrong input.
  const { checkTree, DIFFERENCE_CODES, filesToCompare } = await import('@tenantry/check');
  const { catalog } = judged;
  const tenants = judged.tenants.map(({ tenant }) => tenant);
  const fresh = await synthRoot({ inputs, catalog, tenants, shared: true, jobs: options.jobs }, context);
  if (!fresh.ok) return failure(fresh.errors, context);

  const tree = readTree(root);
  const files = base === null ? [] : await base.readTreeFiles(filesToCompare(base.indexes, fresh.value));
  const input: CheckInput = {
    tenants,
    catalog,
    fresh: fresh.value,
    tree,
    base: base === null || !search.found ? null : baseState(search.base.commit, base, files),
    now: context.today,
  };
  const diagnostics = [...known, ...tree.diagnostics, ...interrupted(tree), ...checkTree(input)];
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const exitCode = errors.length === 0 ? 0 : errors.every(({ code }) => DIFFERENCE_CODES.has(code)) ? 2 : 1;
  const against = search.found ? `, compared with ${search.base.commit.slice(0, 12)}` : '';
  const subject = `${count(tenants.length, 'tenant')}, ${count(tree.files.length, 'file')}${against}`;
  const summary =
    errors.length === 0
      ? `the tree is whole, fresh and isolated (${subject})`
      : `${count(errors.length, 'error')} (${subject})`;
  return answer(diagnostics, exitCode, summary, context);
}

function answer(
  diagnostics: readonly Diagnostic[],
  exitCode: Answer['exitCode'],
  summary: string,
  context: Context,
): Answer {
  const shown = context.quiet || context.format !== 'text' || summary === '' ? '' : `${summary}\n`;
  return {
    exitCode,
    stdout: `${reportOf(diagnostics, context)}${shown}`,
    stderr: '',
  };
}

function baseState(commit: string, base: BaseReading, files: BaseState['files']): BaseState {
  const { tenantFiles, indexes, announcements } = base;
  return {
    revision: commit.slice(0, 12),
    tenantFiles,
    indexes,
    announcements,
    files,
  };
}

/** Paths of the tenant files that are new or differ from the base. */
function touchedFiles(before: readonly SourceFile[], now: readonly SourceFile[]): ReadonlySet<string> {
  const known = new Map(before.map(({ path, bytes }) => [path, bytes]));
  const changed = now.filter(({ path, bytes }) => {
    const old = known.get(path);
    return old === undefined || Buffer.compare(old, bytes) !== 0;
  });
  return new Set(changed.map(({ path }) => path));
}

/** What an interrupted synth left behind. */
function interrupted(tree: TreeReading): readonly Diagnostic[] {
  return tree.temporaries.map((path) => ({
    code: 'tree-stray-file',
    severity: 'error',
    message: `${GENERATED_FOLDER}/${path} was left by a synth that did not end`,
    hint: 'run `tenantry synth`',
    location: { file: `${GENERATED_FOLDER}/${path}` },
  }));
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
