import { type Diagnostic, shortValue } from '@tenantry/diagnostic';
import { CST, Lexer } from 'yaml';
import { yamlProblem } from './yaml-problem.ts';

type TokenType = CST.TokenType | null;

/** Most levels that brackets, the indicators of one line, or indentation may open; canonical manifests need 20. */
const DEEPEST = 64;
const SPACES_PER_LEVEL = 2;

/** Most hazards that are told of one file; the parser does not run when there is any. */
const MOST = 20;

/** Features of YAML that make two readers see different values, by the kind of token that begins them. */
const NOT_READ: ReadonlyMap<TokenType, string> = new Map([
  ['alias', 'an alias'],
  ['anchor', 'an anchor'],
  ['directive-line', 'a directive'],
  ['tag', 'a tag'],
]);

const OPENING: ReadonlySet<TokenType> = new Set(['flow-map-start', 'flow-seq-start']);
const CLOSING: ReadonlySet<TokenType> = new Set(['flow-map-end', 'flow-seq-end']);
const INDICATORS: ReadonlySet<TokenType> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);
/** What may stand before the marker of the first document. */
const BLANK: ReadonlySet<TokenType> = new Set(['comment', 'doc-mode', 'newline', 'space']);
/** After these a comma separates nothing. */
const NO_VALUE: ReadonlySet<TokenType> = new Set([...OPENING, 'comma', 'seq-item-ind']);
/** Tokens that the lexer adds, which stand for nothing in the text. */
const VIRTUAL: ReadonlySet<TokenType> = new Set(['doc-mode', 'flow-error-end', 'scalar']);

/**
 * Everything in a YAML text that must not reach the parser: features that are not read, a second document, nesting and
 * floods of errors on which the parser needs quadratic time, seconds, or the whole stack. Linear in the text.
 */
export function yamlHazards(path: string, text: string): readonly Diagnostic[] {
  const hazards: Diagnostic[] = [];
  const tell = (offset: number, message: string, hint: string, token: string): void => {
    hazards.push(yamlProblem(path, text, offset, message, hint, { value: token }));
  };
  let offset = 0;
  let brackets = 0;
  let indicators = 0;
  let before: TokenType = 'newline';
  let significant: TokenType = 'newline';
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    const feature =
      NOT_READ.get(type) ?? (type === 'doc-start' && significant !== 'newline' ? 'a second document' : null);
    if (feature !== null) {
      const message = `${feature} (${shortValue(token)}) makes programs read the file differently`;
      tell(offset, message, 'write one document of plain maps, lists and scalars', token);
    }
    if (CLOSING.has(type) && brackets === 0) tell(offset, `${token} closes nothing`, 'remove it', token);
    if (type === 'comma' && NO_VALUE.has(significant))
      tell(offset, 'a comma stands after no value', 'remove it', token);

    if (OPENING.has(type)) brackets += 1;
    if (CLOSING.has(type)) brackets = Math.max(brackets - 1, 0);
    if (type === 'newline') indicators = 0;
    if (INDICATORS.has(type)) indicators += 1;
    const indent = before === 'newline' && type === 'space' ? token.length : 0;
    if (brackets > DEEPEST || indicators > DEEPEST || indent > DEEPEST * SPACES_PER_LEVEL) {
      return [...hazards, tooDeep(path, text, offset)];
    }
    if (hazards.length === MOST) return hazards;
    before = type;
    if (!BLANK.has(type)) significant = type;
    if (!VIRTUAL.has(type)) offset += token.length;
  }
  return hazards;
}

function tooDeep(path: string, text: string, offset: number): Diagnostic {
  const message = `maps and lists are nested more than ${DEEPEST} deep`;
  return yamlProblem(path, text, offset, message, 'remove levels: no generated file has as many', {
    code: 'json-too-deep',
  });
}
