import type { Diagnostic, SourceLocation } from '../diagnostic.ts';
import { shortText, shortValue } from '../short-value.ts';
import { isExactNumber } from './exact-number.ts';
import { syntaxProblem } from './syntax-problems.ts';
import { type Place, walkJson } from './walk-json.ts';

/** Keys that reach an object's prototype when a program copies the object. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Everything that is wrong with JSON text whose nesting is known to be shallow: its grammar and what hides in it. What
 * follows a break of the grammar on the same line, and the value that an unknown word stands for, are its consequences
 * and not told.
 */
export function inspectJson(file: string, text: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const openObjects: Map<string, SourceLocation>[] = [];
  let last = { line: 0, problem: '' };
  const locationOf = (place: Place, pointer: () => string): SourceLocation => ({
    file,
    line: place.line,
    column: place.column,
    pointer: pointer(),
  });
  walkJson(text, {
    onObject: () => openObjects.push(new Map()),
    onObjectEnd: () => openObjects.pop(),
    onKey: (key, place, pointer) => {
      const keys = openObjects.at(-1);
      const first = keys?.get(key);
      const location = locationOf(place, pointer);
      keys?.set(key, first ?? location);
      if (first !== undefined) found.push(duplicateKey(key, location, first));
      if (FORBIDDEN_KEYS.has(key)) found.push(forbiddenKey(key, location));
      if (hasUnpairedSurrogate(key)) found.push(unpairedSurrogate(key, location));
    },
    onValue: (literal, place, pointer) => {
      if (typeof literal === 'string' && hasUnpairedSurrogate(literal)) {
        found.push(unpairedSurrogate(literal, locationOf(place, pointer)));
      }
      if (typeof literal === 'number' && !isExactNumber(place.token)) {
        found.push(inexactNumber(place.token, locationOf(place, pointer)));
      }
    },
    onProblem: (problem, place, pointer) => {
      const isConsequence =
        place.line === last.line || (problem === 'ValueExpected' && last.problem === 'InvalidSymbol');
      last = { line: place.line, problem };
      if (!isConsequence) found.push(syntaxError(problem, place, locationOf(place, pointer)));
    },
  });
  return found;
}

function syntaxError(problem: string, place: Place, location: SourceLocation): Diagnostic {
  const { message, hint, namesToken } = syntaxProblem(problem);
  const token = place.token === '' ? 'the end of the file' : shortText(place.token);
  return {
    code: 'json-syntax',
    severity: 'error',
    message: namesToken ? `${message} ${token}` : message,
    hint,
    value: token,
    location,
  };
}

function duplicateKey(key: string, location: SourceLocation, first: SourceLocation): Diagnostic {
  return {
    code: 'json-duplicate-key',
    severity: 'error',
    message: `property ${shortValue(key)} is written twice in one object`,
    hint: 'keep one of the two',
    value: shortValue(key),
    location,
    related: [{ message: 'first written here', location: first }],
  };
}

function forbiddenKey(key: string, location: SourceLocation): Diagnostic {
  return {
    code: 'json-key-forbidden',
    severity: 'error',
    message: `property name ${shortValue(key)} is not allowed anywhere`,
    hint: 'remove the property, or give it another name',
    value: shortValue(key),
    location,
  };
}

function inexactNumber(literal: string, location: SourceLocation): Diagnostic {
  return {
    code: 'json-number',
    severity: 'error',
    message: `number ${shortText(literal)} cannot be held exactly`,
    hint: `write a number between -${Number.MAX_SAFE_INTEGER} and ${Number.MAX_SAFE_INTEGER} with at most 15 digits, or text in double quotes`,
    value: shortText(literal),
    location,
  };
}

function unpairedSurrogate(text: string, location: SourceLocation): Diagnostic {
  return {
    code: 'text-control-character',
    severity: 'error',
    message: `text ${shortValue(text)} holds half of a surrogate pair`,
    hint: 'write the character itself instead of its escapes, or both halves',
    value: shortValue(text),
    location,
  };
}

function hasUnpairedSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
