import type { SourceLocation } from '../diagnostic.ts';
import type { JsonDocument } from '../json-document.ts';
import type { JsonValue } from '../json-value.ts';
import { walkJson } from './walk-json.ts';

type Position = Pick<SourceLocation, 'line' | 'column'>;

interface Positions {
  readonly values: ReadonlyMap<string, Position>;
  readonly keys: ReadonlyMap<string, Position>;
}

/**
 * A document over valid JSON text. It keeps the text and finds positions when the first one is asked for: a fleet holds
 * thousands of documents, and most are never asked.
 */
export function locatedJson(file: string, text: string, value: JsonValue): JsonDocument {
  let known: Positions | null = null;
  const positions = (): Positions => {
    known ??= findPositions(text);
    return known;
  };
  return {
    file,
    value,
    locate: (pointer) => ({
      file,
      ...nearest(positions().values, pointer),
      pointer,
    }),
    locateKey: (pointer) => {
      const { keys, values } = positions();
      return {
        file,
        ...(keys.get(pointer) ?? nearest(values, pointer)),
        pointer,
      };
    },
  };
}

function findPositions(text: string): Positions {
  const values = new Map<string, Position>();
  const keys = new Map<string, Position>();
  walkJson(text, {
    onKey: (_key, { line, column }, pointer) => keys.set(pointer(), { line, column }),
    onValue: (_literal, { line, column }, pointer) => values.set(pointer(), { line, column }),
  });
  return { values, keys };
}

/** The position of the value at a pointer, or of the innermost value around it. */
function nearest(values: ReadonlyMap<string, Position>, pointer: string): Position {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const position = values.get(at);
    if (position !== undefined) return position;
  }
  return values.get('') ?? {};
}
