import { formatArtifact, linePointers } from '@tenantry/artifact';
import type { PlannedBlueprint } from '@tenantry/blueprint';
import { valueAt } from '@tenantry/diagnostic';
import { type Cause, causeOf } from './cause.ts';
import { leaves } from './perturb.ts';
import { type Rendered, rendered, renderedWith, rendererOf, sameAt } from './rendered.ts';

/** Why a line of a generated file is what it is. */
export interface LineExplanation {
  /** Path relative to `generated/`. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** JSON pointer of the line's value in its file. */
  readonly pointer: string;
  /** Decisions that the line's value carries; none means that the renderer always writes it so. */
  readonly causes: readonly Cause[];
  /** Decisions without which the line would not be there: the tenant, the environment, a stack, an application. */
  readonly presence: readonly Cause[];
}

/**
 * Which decisions a line carries, found by making decisions different and looking whether the line changes: halves
 * that leave it alone are dropped whole.
 * @returns null when the file does not exist or has no such line
 */
export function explainLine(planned: PlannedBlueprint, path: string, line: number): LineExplanation | null {
  const renderer = rendererOf(planned.blueprint, path);
  if (renderer === null) return null;
  const artifact = rendered(planned.blueprint, [renderer]).get(path);
  if (artifact === undefined) return null;
  const file = formatArtifact(artifact);
  const text = file.text.split('\n')[line - 1];
  const pointer = linePointers(file)[line - 1];
  if (text === undefined || pointer === undefined) return null;

  const withOther = (decisions: readonly string[]): Rendered | null =>
    renderedWith(planned.blueprint, decisions, [renderer]);
  const carries = (after: Rendered): boolean => {
    const value = after.get(path)?.value;
    return value === undefined || !sameAt(artifact.value, value, pointer);
  };
  const search = (decisions: readonly string[]): readonly string[] => {
    if (decisions.length === 0) return [];
    const after = withOther(decisions);
    if (after !== null && !carries(after)) return [];
    // A single decision that nothing can be rendered without tells nothing of this line.
    if (decisions.length === 1) return after === null ? [] : decisions;
    const middle = Math.ceil(decisions.length / 2);
    return [...search(decisions.slice(0, middle)), ...search(decisions.slice(middle))];
  };
  const stays = (decision: string): boolean => {
    const value = withOther([decision])?.get(path)?.value;
    return value !== undefined && valueAt(value, pointer) !== undefined;
  };
  const decisions = search(leaves(planned.blueprint));
  const cause = (decision: string): Cause => causeOf(planned, decision);
  return {
    path,
    line,
    text,
    pointer,
    causes: decisions.filter(stays).map(cause),
    presence: decisions.filter((decision) => !stays(decision)).map(cause),
  };
}
