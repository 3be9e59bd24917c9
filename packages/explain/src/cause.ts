import type { PlannedBlueprint, Source } from '@tenantry/blueprint';
import { parsePointer } from '@tenantry/diagnostic';

/** A decision of the blueprint and where it came from. */
export interface Cause {
  /** JSON pointer into the blueprint, e.g. `/environments/0/database/class`. */
  readonly decision: string;
  /** Places that the decision came from; the first one won. */
  readonly sources: readonly Source[];
}

/** Sources of a decision: those of the nearest pointer at or above it that has any. */
export function causeOf(planned: PlannedBlueprint, decision: string): Cause {
  for (let length = parsePointer(decision).length; length >= 0; length -= 1) {
    const sources = planned.sources.get(
      decision
        .split('/')
        .slice(0, length + 1)
        .join('/'),
    );
    if (sources !== undefined) return { decision, sources };
  }
  return { decision, sources: [] };
}

/** Whether a source stands at a field or below it. One above it speaks of the whole, e.g. of an environment's name. */
export function standsAt(source: Source, file: string, pointer: string): boolean {
  return source.file === file && (source.pointer === pointer || source.pointer.startsWith(`${pointer}/`));
}
