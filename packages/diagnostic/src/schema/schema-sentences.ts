import { choiceHint } from '../choice-hint.ts';
import type { DiagnosticCode } from '../codes.ts';
import { isJsonObject, type JsonValue } from '../json-value.ts';
import { formatPointer, valueAt } from '../pointer.ts';
import { shortValue } from '../short-value.ts';
import type { SchemaNotes } from './schema-notes.ts';
import type { SchemaViolation } from './schema-violation.ts';

/** What is said of a violation. */
export interface SchemaSentence {
  readonly message: string;
  readonly hint: string;
  /** `schema-mismatch` when absent. */
  readonly code?: DiagnosticCode;
  /** The place that is meant, where it is not the one that the keyword was applied to. */
  readonly pointer?: string;
  /** The value that is meant, where it is not the one that the keyword was applied to. */
  readonly value?: JsonValue;
  /** Whether the property's name is to be shown instead of its value. */
  readonly atKey?: boolean;
}

type Say = (violation: SchemaViolation) => SchemaSentence;

/** One sentence per keyword of JSON Schema; a keyword that is not here gets {@link sayOther}. */
const SENTENCES: Readonly<Record<string, Say>> = {
  type: (one) => ({
    message: `${shown(one)} is ${typeOf(one.value)}, expected ${wordsOf(one.demand)}`,
    hint: advice(one, `write ${wordsOf(one.demand)}`),
  }),
  const: (one) => ({
    message: `${shown(one)} is not the value that is expected here`,
    hint: `write ${shortValue(one.demand)}`,
  }),
  enum: (one) => ({
    message: `${shown(one)} is not one of the allowed values`,
    hint: allowed(one),
  }),
  required: (one) => {
    const { missingProperty } = one.params;
    const name = String(missingProperty);
    const notes = one.notesAt(one.pointer + formatPointer([name]));
    return {
      code: 'schema-missing-property',
      message: `property ${shortValue(name)} is missing`,
      hint: `add ${shortValue(name)}${notes.example === null ? '' : `: ${shortValue(notes.example)}`}${described(notes)}`,
    };
  },
  additionalProperties: (one) => {
    const { additionalProperty } = one.params;
    const { properties } = one.schema;
    const name = String(additionalProperty);
    const known = isJsonObject(properties) ? Object.keys(properties) : [];
    return {
      code: 'schema-unknown-property',
      pointer: one.pointer + formatPointer([name]),
      value: valueAt(one.value, formatPointer([name])) ?? null,
      atKey: true,
      message: `property ${shortValue(name)} is not known here`,
      hint: choiceHint(name, known),
    };
  },
  pattern: (one) => ({
    message: `${shown(one)} does not have the expected form`,
    hint: advice(one, 'write it in the expected form', `the form ${shortValue(one.demand)}`),
  }),
  minLength: (one) => ({
    message: `${shown(one)} has ${count(lengthOf(one.value), 'character')}, fewer than ${shortValue(one.demand)}`,
    hint: advice(one, `write at least ${count(one.demand, 'character')}`),
  }),
  maxLength: (one) => ({
    message: `${shown(one)} has ${count(lengthOf(one.value), 'character')}, more than ${shortValue(one.demand)}`,
    hint: advice(one, `write at most ${count(one.demand, 'character')}`),
  }),
  minimum: (one) => ({
    message: `${shown(one)} is less than ${shortValue(one.demand)}`,
    hint: advice(one, `write ${shortValue(one.demand)} or more`),
  }),
  maximum: (one) => ({
    message: `${shown(one)} is more than ${shortValue(one.demand)}`,
    hint: advice(one, `write ${shortValue(one.demand)} or less`),
  }),
  minItems: (one) => ({
    message: `the list has ${count(sizeOf(one.value), 'item')}, fewer than ${shortValue(one.demand)}`,
    hint: advice(one, `write at least ${count(one.demand, 'item')}`),
  }),
  maxItems: (one) => ({
    message: `the list has ${count(sizeOf(one.value), 'item')}, more than ${shortValue(one.demand)}`,
    hint: advice(one, `write at most ${count(one.demand, 'item')}`),
  }),
  uniqueItems: (one) => {
    const { i, j } = one.params;
    const later = Math.max(Number(i), Number(j));
    const value = valueAt(one.value, formatPointer([later])) ?? null;
    return {
      pointer: one.pointer + formatPointer([later]),
      value,
      message: `${shortValue(value)} is in the list twice, as items ${Math.min(Number(i), Number(j))} and ${later} counted from 0`,
      hint: 'keep one of the two',
    };
  },
  minProperties: (one) => ({
    message: `the object has ${count(sizeOf(one.value), 'property')}, fewer than ${shortValue(one.demand)}`,
    hint: advice(one, `write at least ${count(one.demand, 'property')}, or remove the object`),
  }),
  maxProperties: (one) => ({
    message: `the object has ${count(sizeOf(one.value), 'property')}, more than ${shortValue(one.demand)}`,
    hint: advice(one, `write at most ${count(one.demand, 'property')}`),
  }),
};

/** Says what a violation is and what to write instead. */
export function schemaSentence(violation: SchemaViolation): SchemaSentence {
  return (SENTENCES[violation.keyword] ?? sayOther)(violation);
}

function sayOther(one: SchemaViolation): SchemaSentence {
  return {
    message: `${shown(one)} breaks the rule ${one.keyword}: ${shortValue(one.demand)}`,
    hint: advice(one, 'write a value that keeps the rule'),
  };
}

function shown(one: SchemaViolation): string {
  return one.ofName ? `the property name ${shortValue(one.value)}` : shortValue(one.value);
}

/** What to write, an example, and what the field is for; `otherwise` is said where the schema tells nothing. */
function advice(one: SchemaViolation, what: string, otherwise?: string): string {
  // An example of a property's value says nothing about its name.
  const notes = one.ofName ? { ...one.notesAt(one.pointer), example: null } : one.notesAt(one.pointer);
  const example = notes.example === null ? '' : `, for example ${shortValue(notes.example)}`;
  const silent = notes.description === null && notes.example === null && otherwise !== undefined;
  return `${what}${example}${described(notes)}${silent ? ` (${otherwise})` : ''}`;
}

function described(notes: SchemaNotes): string {
  return notes.description === null ? '' : ` (${notes.description.replace(/\.$/, '')})`;
}

function allowed({ value, demand }: SchemaViolation): string {
  const values = [demand].flat();
  const texts = values.filter((one) => typeof one === 'string');
  if (typeof value === 'string' && texts.length === values.length) return choiceHint(value, texts);
  return `write one of ${values.map((one) => shortValue(one)).join(', ')}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

function wordsOf(types: JsonValue): string {
  return [types]
    .flat()
    .map((type) => TYPE_WORDS[String(type)] ?? String(type))
    .join(' or ');
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  return TYPE_WORDS[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}

/** Length as JSON Schema counts it: in code points. */
function lengthOf(value: JsonValue): number {
  return typeof value === 'string' ? [...value].length : 0;
}

function sizeOf(value: JsonValue): number {
  return Array.isArray(value) ? value.length : isJsonObject(value) ? Object.keys(value).length : 0;
}

function count(number: JsonValue, noun: string): string {
  if (number === 1) return `1 ${noun}`;
  return `${shortValue(number)} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
