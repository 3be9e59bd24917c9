import { formatArtifact } from '@tenantry/artifact';
import type { PlannedBlueprint } from '@tenantry/blueprint';
import { compareText } from '@tenantry/diagnostic';
import { type Cause, causeOf, standsAt } from './cause.ts';
import { leaves } from './perturb.ts';
import { differentLines, rendered, renderedWith } from './rendered.ts';

/** What one field of an input file causes. */
export interface FieldExplanation {
  readonly file: string;
  readonly pointer: string;
  /** Decisions that come from the field, in the blueprint's order. */
  readonly decisions: readonly Cause[];
  /** Lines that carry these decisions, sorted by path and line. */
  readonly lines: readonly {
    /** Path relative to `generated/`. */
    readonly path: string;
    /** Counted from 1. */
    readonly line: number;
    readonly text: string;
  }[];
}

/**
 * Which generated lines a field causes: every decision that names the field as a source is made different, and the
 * lines that change are told.
 * @param file tenant file or catalog file, relative to the root
 * @param pointer JSON pointer of the field
 */
export function explainField(planned: PlannedBlueprint, file: string, pointer: string): FieldExplanation {
  const decisions = leaves(planned.blueprint)
    .map((leaf) => causeOf(planned, leaf))
    .filter(({ sources }) => sources.some((source) => standsAt(source, file, pointer)));
  const before = rendered(planned.blueprint);
  const lines = new Map<string, Set<number>>();
  for (const group of renderable(
    planned,
    decisions.map(({ decision }) => decision),
  )) {
    const after = renderedWith(planned.blueprint, group);
    if (after === null) continue;
    for (const artifact of before.values()) {
      const found = lines.get(artifact.path) ?? new Set<number>();
      for (const line of differentLines(artifact, after.get(artifact.path))) found.add(line);
      lines.set(artifact.path, found);
    }
  }
  return { file, pointer, decisions, lines: textOf(before, lines) };
}

/** Splits decisions until each group can be rendered with all of them different. */
function renderable(planned: PlannedBlueprint, decisions: readonly string[]): readonly (readonly string[])[] {
  if (decisions.length === 0) return [];
  if (renderedWith(planned.blueprint, decisions) !== null) return [decisions];
  if (decisions.length === 1) return [];
  const middle = Math.ceil(decisions.length / 2);
  return [...renderable(planned, decisions.slice(0, middle)), ...renderable(planned, decisions.slice(middle))];
}

function textOf(
  before: ReturnType<typeof rendered>,
  lines: ReadonlyMap<string, ReadonlySet<number>>,
): FieldExplanation['lines'] {
  return [...lines]
    .sort(([one], [other]) => compareText(one, other))
    .flatMap(([path, numbers]) => {
      const artifact = before.get(path);
      const text = artifact === undefined ? [] : formatArtifact(artifact).text.split('\n');
      return [...numbers].sort((one, other) => one - other).map((line) => ({ path, line, text: text[line - 1] ?? '' }));
    });
}
