import type { Diagnostic, Result } from '@tenantry/diagnostic';
import { resultOf } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from '@tenantry/synth';
import { deferSignals } from '../defer-signals.ts';
import { takeLock } from '../worktree/lock.ts';
import { readTree } from '../worktree/read-tree.ts';
import { blockedPlaces, type FolderChanges, treeChanges } from '../worktree/tree-changes.ts';
import { writeChanges } from '../worktree/write-changes.ts';
import { firstDifference, type Inputs, readInputs } from './read-inputs.ts';

/**
 * Makes the tree of a root equal fresh folders, while nobody else writes to it. A tree that equals them already is not
 * touched at all, so that a root which cannot be written to can still be found fresh.
 * @param inputs what the folders were made of; when it is no longer what lies there, nothing is written
 * @param startedAt time for the lock, ISO 8601
 * @returns what was changed
 */
export async function writeRoot(
  root: string,
  inputs: Inputs,
  fresh: readonly SynthesizedFolder[],
  startedAt: string,
): Promise<Result<readonly FolderChanges[]>> {
  const lock = await takeLock(root, startedAt);
  const release = lock.ok ? lock.value.release : () => {};
  const allowSignals = deferSignals();
  try {
    const tree = readTree(root);
    const changes = treeChanges(fresh, tree);
    if (changes.length === 0) return resultOf([], tree.diagnostics);
    const obstacles = [
      ...tree.diagnostics,
      ...(lock.ok ? lock.value.problems() : lock.errors),
      ...changedInput(inputs, root),
      ...blockedPlaces(changes, tree),
    ];
    if (obstacles.length > 0) return resultOf(changes, obstacles);
    return resultOf(changes, writeChanges(root, changes));
  } finally {
    release();
    allowSignals();
  }
}

function changedInput(inputs: Inputs, root: string): readonly Diagnostic[] {
  const file = firstDifference(inputs, readInputs(root));
  if (file === null) return [];
  return [
    {
      code: 'input-changed',
      severity: 'error',
      message: `${file} changed while its output was being made`,
      hint: 'run synth again',
      location: { file },
    },
  ];
}
