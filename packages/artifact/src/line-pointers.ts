import { formatPointer } from '@tenantry/diagnostic';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { TreeFile } from './artifact.ts';

/**
 * JSON pointer of the value that each line of a generated file begins or ends, by line number less one. Canonical
 * YAML and JSON have at most one such value in a line; a line that only closes a bracket has the pointer of what it
 * closes. JSON is read as YAML, of which it is a part.
 */
export function linePointers(file: TreeFile): readonly string[] {
  const counter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: counter, keepSourceTokens: false });
  const pointers: string[] = [];
  const mark = (offset: number, pointer: string): void => {
    pointers[counter.linePos(offset).line - 1] ??= pointer;
  };
  const visit = (node: unknown, path: readonly (string | number)[]): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const inner = [...path, isScalar(key) ? String(key.value) : String(key)];
        const start = rangeOf(key)?.[0];
        if (start !== undefined) mark(start, formatPointer(inner));
        visit(value, inner);
      }
    } else if (isSeq(node)) {
      for (const [position, item] of node.items.entries()) {
        const start = rangeOf(item)?.[0];
        visit(item, [...path, position]);
        if (start !== undefined) mark(start, formatPointer([...path, position]));
      }
    }
    const end = rangeOf(node)?.[1];
    if (end !== undefined && end > 0) mark(end - 1, formatPointer(path));
  };
  visit(document.contents, []);
  return Array.from({ length: counter.lineStarts.length }, (_, line) => pointers[line] ?? '');
}

function rangeOf(node: unknown): Node['range'] | undefined {
  return typeof node === 'object' && node !== null && 'range' in node ? (node as Node).range : undefined;
}
