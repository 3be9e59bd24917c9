import { type Artifact, formatArtifact, linePointers } from '@tenantry/artifact';
import type { Blueprint } from '@tenantry/blueprint';
import { type JsonValue, valueAt } from '@tenantry/diagnostic';
import { renderBlueprint } from '@tenantry/synth';
import { perturb } from './perturb.ts';

/** Rendered files by path; null when a blueprint could not be rendered at all. */
export type Rendered = ReadonlyMap<string, Artifact>;

/** All files of a blueprint by path. */
export function rendered(blueprint: Blueprint): Rendered {
  return new Map(renderBlueprint(blueprint).map((artifact) => [artifact.path, artifact]));
}

/**
 * All files of a blueprint in which some decisions are different; null when no renderer accepts it, which says that
 * the decisions shape the output and not where.
 */
export function renderedWith(blueprint: Blueprint, decisions: readonly string[]): Rendered | null {
  try {
    return rendered(perturb(blueprint, decisions));
  } catch {
    return null;
  }
}

/** Numbers of the lines of a file whose value another rendering of it does not have, counted from 1. */
export function differentLines(before: Artifact, after: Artifact | undefined): readonly number[] {
  const pointers = linePointers(formatArtifact(before));
  return pointers.flatMap((pointer, position) =>
    after !== undefined && sameAt(before.value, after.value, pointer) ? [] : [position + 1],
  );
}

/** Whether a line's own value is the same in both: of an object or a list, only that there is one. */
function sameAt(one: JsonValue, other: JsonValue, pointer: string): boolean {
  const value = valueAt(one, pointer);
  const twin = valueAt(other, pointer);
  if (typeof value !== 'object' || value === null) return value === twin;
  return typeof twin === 'object' && twin !== null && Array.isArray(value) === Array.isArray(twin);
}
