/** What is said of a break of JSON's grammar. */
export interface SyntaxProblem {
  /** Begins the message; the token that was found follows where `namesToken` is set. */
  readonly message: string;
  readonly hint: string;
  readonly namesToken: boolean;
}

const EXPECTED_VALUE: SyntaxProblem = {
  message: 'a value was expected, found',
  hint: 'write a value here, or remove the comma before it',
  namesToken: true,
};

/** By name of jsonc-parser's ParseErrorCode. */
const SYNTAX_PROBLEMS: Readonly<Record<string, SyntaxProblem>> = {
  InvalidSymbol: {
    message: 'not JSON:',
    hint: 'write text in double quotes; the only bare words are true, false and null',
    namesToken: true,
  },
  PropertyNameExpected: {
    message: 'a property name was expected, found',
    hint: 'write "name": value, with the name in double quotes, or remove the comma before it',
    namesToken: true,
  },
  ValueExpected: EXPECTED_VALUE,
  ColonExpected: {
    message: 'a colon was expected, found',
    hint: 'write a colon after the name',
    namesToken: true,
  },
  CommaExpected: {
    message: 'a comma was expected, found',
    hint: 'write a comma before it',
    namesToken: true,
  },
  CloseBraceExpected: {
    message: 'an object is not closed',
    hint: 'write } where it ends',
    namesToken: false,
  },
  CloseBracketExpected: {
    message: 'a list is not closed',
    hint: 'write ] where it ends',
    namesToken: false,
  },
  EndOfFileExpected: {
    message: 'the file goes on after its value with',
    hint: 'remove everything behind the value',
    namesToken: true,
  },
  InvalidCommentToken: {
    message: 'JSON has no comments, found',
    hint: 'remove the comment; reasons belong in fields such as "reason" or in the commit message',
    namesToken: true,
  },
  UnexpectedEndOfString: {
    message: 'text is not closed:',
    hint: 'write a double quote where it ends; a line break inside text is written \\n',
    namesToken: true,
  },
  UnexpectedEndOfNumber: {
    message: 'a number is not complete:',
    hint: 'write digits after it',
    namesToken: true,
  },
  InvalidUnicode: {
    message: 'not a \\u escape:',
    hint: 'write \\u and four hexadecimal digits',
    namesToken: true,
  },
  InvalidEscapeCharacter: {
    message: 'an escape that JSON does not have:',
    hint: 'JSON knows \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits',
    namesToken: true,
  },
  InvalidCharacter: {
    message: 'a control character inside text:',
    hint: 'remove the character',
    namesToken: true,
  },
};

/** What to say of a problem that the parser names; an unknown name reads as a missing value. */
export function syntaxProblem(name: string): SyntaxProblem {
  return SYNTAX_PROBLEMS[name] ?? EXPECTED_VALUE;
}
