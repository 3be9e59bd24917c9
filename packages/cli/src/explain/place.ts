/** A place that someone asks about. */
export type Place =
  | { readonly kind: 'line'; readonly file: string; readonly line: number }
  | { readonly kind: 'field'; readonly file: string; readonly pointer: string };

/** Reads `<file>:<line>` (a column after it is ignored) or `<file>#<JSON pointer>`; null when it is neither. */
export function parsePlace(text: string): Place | null {
  const [, fieldFile, pointer] = /^([^#]+)#((?:\/.*)?)$/s.exec(text) ?? [];
  if (fieldFile !== undefined && pointer !== undefined) return { kind: 'field', file: fieldFile, pointer };
  const [, lineFile, line] = /^(.+?):([1-9]\d{0,8})(?::\d+)?$/s.exec(text) ?? [];
  if (lineFile !== undefined && line !== undefined) return { kind: 'line', file: lineFile, line: Number(line) };
  return null;
}
