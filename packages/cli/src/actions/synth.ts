import type { Diagnostic } from '@tenantry/diagnostic';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { chooseTenants } from '../fleet/choose-tenants.ts';
import { judgeFleet } from '../fleet/judge-fleet.ts';
import { readInputs } from '../fleet/read-inputs.ts';
import { synthRoot } from '../fleet/synth-root.ts';
import { writeRoot } from '../fleet/write-root.ts';
import { failure } from '../report/problems.ts';
import { synthAnswer } from '../report/synth-answer.ts';
import { checkEnvironment } from '../synth-environment.ts';
import { findRoot } from '../worktree/find-root.ts';
import { readTree } from '../worktree/read-tree.ts';
import { ownerless, treeChanges } from '../worktree/tree-changes.ts';

/** What `synth` can be asked for. */
export interface SynthOptions {
  /** Only say what would change. */
  readonly check: boolean;
  /** Ids of the tenants whose folders are written; all folders when empty. */
  readonly tenants: readonly string[];
  /** Processes at once; null lets the size of the fleet decide. */
  readonly jobs: number | null;
}

/** Writes what belongs under `generated/`. Wrong input anywhere in the fleet writes nothing for anyone. */
export async function synth(context: Context, options: SynthOptions): Promise<Answer> {
  const found = findRoot(context.askedRoot, context.cwd);
  if (!found.ok) return failure(found.errors, context);
  const root = found.value;
  const inputs = readInputs(root);
  const { catalog, tenants: planned, diagnostics, valid } = judgeFleet(inputs, { now: null, touched: null });
  const refusals = [...checkEnvironment(context.variables), ...diagnostics];
  if (catalog === null || !valid || hasErrors(refusals)) return failure(refusals, context);

  // Loaded this late because it takes longer than finding wrong input.
  const { goneTenants, tenantFolders } = await import('@tenantry/check');
  const fleet = planned.map(({ tenant }) => tenant);
  const tree = readTree(root);
  const tenants = chooseTenants(fleet, options.tenants);
  const gone = [...tree.diagnostics, ...goneTenants(fleet, tenantFolders(tree)), ...(tenants.ok ? [] : tenants.errors)];
  if (!tenants.ok || gone.length > 0) return failure(gone, context);

  const whole = options.tenants.length === 0;
  const work = {
    inputs,
    catalog,
    tenants: tenants.value,
    shared: whole,
    jobs: options.jobs,
  };
  const fresh = await synthRoot(work, context);
  if (!fresh.ok) return failure(fresh.errors, context);

  const warnings = [...refusals, ...(whole ? ownerless(fresh.value, tree) : [])];
  if (options.check) {
    const changes = treeChanges(fresh.value, tree);
    return synthAnswer({ fresh: fresh.value, changes, diagnostics: warnings, written: false }, context);
  }
  const changes = await writeRoot(root, inputs, fresh.value, context.startedAt);
  if (!changes.ok) return failure([...changes.errors, ...warnings], context);
  return synthAnswer(
    {
      fresh: fresh.value,
      changes: changes.value,
      diagnostics: warnings,
      written: true,
    },
    context,
  );
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
