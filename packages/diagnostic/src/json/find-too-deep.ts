import { createScanner } from 'jsonc-parser';
import { formatPointer } from '../pointer.ts';

// Numbers of jsonc-parser's SyntaxKind, whose const enum cannot be imported by code that is compiled file by file.
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const COMMA = 5;
const COLON = 6;
const STRING = 10;
const END = 17;

/** The bracket that opens a value below the deepest allowed level. */
export interface TooDeep {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  readonly pointer: string;
}

/**
 * Finds the first value that lies deeper than `maxDepth` levels, without recursion: every later step may then recurse.
 * It reads tokens exactly like the parser, so that no broken file can hide brackets from it.
 */
export function findTooDeep(text: string, maxDepth: number): TooDeep | null {
  const scanner = createScanner(text, true);
  const open: { readonly closedBy: number; segment: string | number }[] = [];
  let lastString = '';
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    const innermost = open.at(-1);
    if (token === OPEN_BRACE || token === OPEN_BRACKET) {
      if (open.length >= maxDepth) {
        return {
          line: scanner.getTokenStartLine() + 1,
          column: scanner.getTokenStartCharacter() + 1,
          pointer: formatPointer(open.map(({ segment }) => segment)),
        };
      }
      open.push(
        token === OPEN_BRACE ? { closedBy: CLOSE_BRACE, segment: '' } : { closedBy: CLOSE_BRACKET, segment: 0 },
      );
    } else if (token === innermost?.closedBy) open.pop();
    else if (token === STRING) lastString = scanner.getTokenValue();
    else if (token === COLON && innermost?.closedBy === CLOSE_BRACE) innermost.segment = lastString;
    else if (token === COMMA && typeof innermost?.segment === 'number') innermost.segment += 1;
  }
  return null;
}
