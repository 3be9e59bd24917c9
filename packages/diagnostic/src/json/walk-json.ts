import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { formatPointer } from '../pointer.ts';

/** Where a token stands in a text. */
export interface Place {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** The token as written. */
  readonly token: string;
}

/** A JSON value without children, or `undefined` where an object or a list begins. */
export type Literal = string | number | boolean | null | undefined;

/** What a walk tells of. Pointers are made when asked for, during the call only: most walks need few of them. */
export interface JsonVisitor {
  readonly onObject?: () => void;
  readonly onObjectEnd?: () => void;
  readonly onKey?: (key: string, place: Place, pointer: () => string) => void;
  readonly onValue?: (literal: Literal, place: Place, pointer: () => string) => void;
  /** `problem` is a name of jsonc-parser's ParseErrorCode; the pointer leads to the value around it. */
  readonly onProblem?: (problem: string, place: Place, pointer: () => string) => void;
}

type Path = () => readonly (string | number)[];

/** Walks through JSON text in its order and goes on after errors. Recurses as deep as the text is nested. */
export function walkJson(text: string, visitor: JsonVisitor): void {
  let here: Path = () => [];
  const pointer = (): string => formatPointer(here());
  const placeOf = (offset: number, length: number, line: number, character: number): Place => ({
    line: line + 1,
    column: character + 1,
    token: text.slice(offset, offset + length),
  });
  const tellValue = (literal: Literal, place: Place, path: Path): void => {
    here = path;
    visitor.onValue?.(literal, place, pointer);
  };
  visit(
    text,
    {
      onObjectBegin: (offset, length, line, character, path) => {
        tellValue(undefined, placeOf(offset, length, line, character), path);
        visitor.onObject?.();
      },
      onObjectEnd: () => visitor.onObjectEnd?.(),
      onArrayBegin: (offset, length, line, character, path) =>
        tellValue(undefined, placeOf(offset, length, line, character), path),
      onLiteralValue: (literal: Literal, offset, length, line, character, path) =>
        tellValue(literal, placeOf(offset, length, line, character), path),
      onObjectProperty: (key, offset, length, line, character, path) =>
        visitor.onKey?.(key, placeOf(offset, length, line, character), () => formatPointer([...path(), key])),
      onError: (code: ParseErrorCode, offset, length, line, character) =>
        visitor.onProblem?.(printParseErrorCode(code), placeOf(offset, length, line, character), pointer),
    },
    { disallowComments: true, allowTrailingComma: false },
  );
}
