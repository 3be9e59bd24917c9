import { describe, expect, it } from 'vitest';
import { compileSchema, type Diagnostic, type JsonObject, type JsonValue, parseJson } from '../src/index.ts';
import { source } from './source.ts';

/** What is wrong with a value, by a schema. */
function breaches(schema: JsonObject, value: JsonValue): readonly Diagnostic[] {
  const parsed = parseJson(source(JSON.stringify(value)));
  return parsed.ok ? compileSchema(schema)(parsed.value) : parsed.errors;
}

/** The only breach, as `pointer: message | hint`. */
function onlyBreach(schema: JsonObject, value: JsonValue): string {
  const [first, ...others] = breaches(schema, value);
  expect(others).toEqual([]);
  return `${first?.location?.pointer}: ${first?.message} | ${first?.hint}`;
}

const COLOURS: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['colour'],
  properties: {
    colour: {
      description: 'Colour of the roof.',
      type: 'string',
      enum: ['red', 'green', 'blue'],
      examples: ['green'],
    },
    height: {
      description: 'Height in metres.',
      type: 'integer',
      minimum: 2,
      maximum: 9,
      examples: [4],
    },
    doors: {
      description: 'Doors by name.',
      type: 'array',
      minItems: 1,
      maxItems: 3,
      uniqueItems: true,
      items: { $ref: '#/$defs/door' },
      examples: [['front']],
    },
    rooms: {
      type: 'object',
      minProperties: 1,
      maxProperties: 2,
      propertyNames: { $ref: '#/$defs/door' },
      additionalProperties: { type: ['boolean', 'integer'] },
    },
  },
  $defs: {
    door: { type: 'string', minLength: 2, maxLength: 5, pattern: '^[a-z]*$' },
  },
};

describe('compileSchema: what it says of each keyword', () => {
  const cases: readonly (readonly [string, JsonValue, string])[] = [
    [
      'a missing property, with an example to add',
      {},
      ': property "colour" is missing | add "colour": "green" (Colour of the roof)',
    ],
    [
      'an unknown property, with the one that was meant',
      { colour: 'red', heigth: 3 },
      '/heigth: property "heigth" is not known here | did you mean "height"? known are "colour", "height", "doors", "rooms"',
    ],
    [
      'an unknown property that resembles none',
      { colour: 'red', garden: {} },
      '/garden: property "garden" is not known here | known are "colour", "height", "doors", "rooms"',
    ],
    [
      'a value outside a list',
      { colour: 'gren' },
      '/colour: "gren" is not one of the allowed values | did you mean "green"? known are "red", "green", "blue"',
    ],
    [
      'a wrong type, with an example',
      { colour: 'red', height: '4' },
      '/height: "4" is text, expected a whole number | write a whole number, for example 4 (Height in metres)',
    ],
    [
      'a fraction',
      { colour: 'red', height: 4.5 },
      '/height: 4.5 is a number, expected a whole number | write a whole number, for example 4 (Height in metres)',
    ],
    [
      'a number below its bound',
      { colour: 'red', height: 1 },
      '/height: 1 is less than 2 | write 2 or more, for example 4 (Height in metres)',
    ],
    [
      'a number above its bound',
      { colour: 'red', height: 10 },
      '/height: 10 is more than 9 | write 9 or less, for example 4 (Height in metres)',
    ],
    [
      'an empty list',
      { colour: 'red', doors: [] },
      '/doors: the list has 0 items, fewer than 1 | write at least 1 item, for example ["front"] (Doors by name)',
    ],
    [
      'a list that is too long',
      { colour: 'red', doors: ['aa', 'bb', 'cc', 'dd'] },
      '/doors: the list has 4 items, more than 3 | write at most 3 items, for example ["front"] (Doors by name)',
    ],
    [
      'a repeated item',
      { colour: 'red', doors: ['aa', 'bb', 'aa'] },
      '/doors/2: "aa" is in the list twice, as items 0 and 2 counted from 0 | keep one of the two',
    ],
    [
      'text in a wrong form, with the words of the list around it',
      { colour: 'red', doors: ['Aa'] },
      '/doors/0: "Aa" does not have the expected form | write it in the expected form, for example "front" (Doors by name)',
    ],
    [
      'text that is too short',
      { colour: 'red', doors: ['a'] },
      '/doors/0: "a" has 1 character, fewer than 2 | write at least 2 characters, for example "front" (Doors by name)',
    ],
    [
      'text that is too long',
      { colour: 'red', doors: ['abcdef'] },
      '/doors/0: "abcdef" has 6 characters, more than 5 | write at most 5 characters, for example "front" (Doors by name)',
    ],
    [
      'a property name in a wrong form, with the form itself where the schema has no words',
      { colour: 'red', rooms: { B4: true } },
      '/rooms/B4: the property name "B4" does not have the expected form | write it in the expected form (the form "^[a-z]*$")',
    ],
    [
      'a value of neither type',
      { colour: 'red', rooms: { bath: 'x' } },
      '/rooms/bath: "x" is text, expected true or false or a whole number | write true or false or a whole number',
    ],
    [
      'an empty object',
      { colour: 'red', rooms: {} },
      '/rooms: the object has 0 properties, fewer than 1 | write at least 1 property, or remove the object',
    ],
    [
      'an object that is too large',
      { colour: 'red', rooms: { aa: 1, bb: 2, cc: 3 } },
      '/rooms: the object has 3 properties, more than 2 | write at most 2 properties',
    ],
  ];
  it.each(cases)('%s', (_name, value, sentence) => {
    expect(onlyBreach(COLOURS, value)).toBe(sentence);
  });

  it('a constant', () => {
    const schema = { type: 'object', properties: { version: { const: 'v1' } } };
    expect(onlyBreach(schema, { version: 'v2' })).toBe(
      '/version: "v2" is not the value that is expected here | write "v1"',
    );
  });

  it('a list of allowed numbers', () => {
    expect(onlyBreach({ type: 'integer', enum: [1, 3, 5] }, 2)).toBe(
      ': 2 is not one of the allowed values | write one of 1, 3, 5',
    );
  });

  it('a keyword that has no sentence of its own', () => {
    expect(onlyBreach({ type: 'number', multipleOf: 5 }, 7)).toBe(
      ': 7 breaks the rule multipleOf: 5 | write a value that keeps the rule',
    );
  });
});

describe('compileSchema', () => {
  it('tells every breach at once, each at its own place', () => {
    const found = breaches(COLOURS, {
      colour: 'pink',
      height: 0,
      doors: ['A', 'A'],
      roof: 1,
    });
    expect(found.map(({ location }) => `${location?.column} ${location?.pointer}`).sort()).toEqual([
      '11 /colour',
      '27 /height',
      '38 /doors/0',
      '38 /doors/0',
      '42 /doors/1',
      '42 /doors/1',
      '42 /doors/1',
      '47 /roof',
    ]);
  });

  it('shows an unknown property at its name, and its value', () => {
    const [found] = breaches(COLOURS, {
      colour: 'red',
      'a/b~c': { deep: true },
    });
    expect(found).toMatchObject({
      location: { column: 17, pointer: '/a~1b~0c' },
      value: '{"deep":true}',
    });
  });

  it('shows a wrong property name at the name', () => {
    const [found] = breaches(COLOURS, { colour: 'red', rooms: { B4: true } });
    expect(found?.location).toMatchObject({ column: 26, pointer: '/rooms/B4' });
  });

  it('counts the breaches that it does not show', () => {
    const schema = { type: 'array', items: { type: 'integer' } };
    const found = breaches(
      schema,
      Array.from({ length: 20_000 }, () => 'x'),
    );
    expect(found).toHaveLength(101);
    expect(found.at(-1)?.message).toBe('19900 more problems of this file are not shown');
  });

  it('answers within a second to the worst file of the largest size', () => {
    const members = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]));
    const start = performance.now();
    expect(breaches(COLOURS, members)).toHaveLength(101);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('changes nothing in the document: no default is filled in, no type is turned into another', () => {
    const schema = {
      type: 'object',
      properties: {
        a: { type: 'integer', default: 1 },
        b: { type: 'integer' },
      },
    };
    const parsed = parseJson(source('{"b": "2"}'));
    if (!parsed.ok) throw new Error('the test file is JSON');
    compileSchema(schema)(parsed.value);
    expect(parsed.value.value).toEqual({ b: '2' });
  });

  it('throws at a schema that is not strict', () => {
    expect(() => breaches({ type: 'object', propertys: {} }, {})).toThrow('propertys');
  });
});
