import { type Artifact, formatArtifact, linePointers } from '@tenantry/artifact';
import type { Blueprint } from '@tenantry/blueprint';
import { type JsonValue, valueAt } from '@tenantry/diagnostic';
import { RENDERERS, type Renderer } from '@tenantry/synth';
import { perturb } from './perturb.ts';

/** Rendered files by path; null when a blueprint could not be rendered at all. */
export type Rendered = ReadonlyMap<string, Artifact>;

/** The files that some renderers make of a blueprint, by path. */
export function rendered(blueprint: Blueprint, renderers: readonly Renderer[] = RENDERERS): Rendered {
  const artifacts = renderers.flatMap((render) => render(blueprint, {}));
  return new Map(artifacts.map((artifact) => [artifact.path, artifact]));
}

/** The renderer that makes a file, or null when none does. */
export function rendererOf(blueprint: Blueprint, path: string): Renderer | null {
  return RENDERERS.find((render) => rendered(blueprint, [render]).has(path)) ?? null;
}

/**
 * All files of a blueprint in which some decisions are different; null when no renderer accepts it, which says that
 * the decisions shape the output and not where.
 */
export function renderedWith(
  blueprint: Blueprint,
  decisions: readonly string[],
  renderers: readonly Renderer[] = RENDERERS,
): Rendered | null {
  try {
    return rendered(perturb(blueprint, decisions), renderers);
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

/** Whether the value at a pointer is the same in both: of an object or a list, only that there is one. */
export function sameAt(one: JsonValue, other: JsonValue, pointer: string): boolean {
  const value = valueAt(one, pointer);
  const twin = valueAt(other, pointer);
  if (typeof value !== 'object' || value === null) return value === twin;
  return typeof twin === 'object' && twin !== null && Array.isArray(value) === Array.isArray(twin);
}
