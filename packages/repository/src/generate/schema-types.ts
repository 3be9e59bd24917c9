import { compile } from 'json-schema-to-typescript';

type Schema = { [key: string]: unknown };

/**
 * TypeScript types of a JSON Schema, one interface per `$defs` entry. A described reference becomes a property with
 * that description and the definition's own type, instead of a numbered copy of it.
 */
export async function schemaTypes(schema: Schema, source: string): Promise<string> {
  const readable = referencesAsTypes(schema) as Schema;
  const code = await compile(readable, String(schema['title']), {
    additionalProperties: false,
    bannerComment: `// Generated from ${source} by \`pnpm generate\`. Do not edit.`,
    maxItems: -1,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
    unreachableDefinitions: true,
  });
  return readonlyMembers(withoutRemarks(code));
}

/** Drops the generator's own remarks, which only repeat the schema. */
function withoutRemarks(code: string): string {
  return code
    .replaceAll(/(?:\n *\*)?\n *\* @(?:min|max)Items \d+/g, '')
    .replaceAll(/(?:\n *\*)?\n *\* This interface was referenced by .*\n *\* via the `definition` ".*"\./g, '')
    .replaceAll(/\/\*\*\n *\*\/\n/g, '');
}

function referencesAsTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referencesAsTypes);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Schema).filter(([key]) => key !== 'examples' && key !== 'propertyNames');
  const reference = (value as Schema)['$ref'];
  if (typeof reference === 'string') {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    const description = (value as Schema)['description'];
    return { ...(description === undefined ? {} : { description }), tsType: typeName(name) };
  }
  // A list of allowed numbers reads better as a number; the schema still refuses the others.
  if ((value as Schema)['type'] === 'integer')
    entries.splice(0, Infinity, ...entries.filter(([key]) => key !== 'enum'));
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      key === '$defs' ? titled(referencesAsTypes(inner) as { [name: string]: Schema }) : referencesAsTypes(inner),
    ]),
  );
}

function titled(definitions: { [name: string]: Schema }): unknown {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, inner]) => [name, { ...inner, title: typeName(name) }]),
  );
}

function typeName(definition: string): string {
  return definition.charAt(0).toUpperCase() + definition.slice(1);
}

function readonlyMembers(code: string): string {
  return code
    .replaceAll(/^( +)((?:'[^']+'|[$A-Za-z_][\w$]*)\??:(?=[ \n]))/gm, '$1readonly $2')
    .replaceAll(/^( +)(\[k: string\]: )/gm, '$1readonly $2')
    .replaceAll(/: ((?:[A-Za-z]+|\([^()]*\)))\[\];/g, ': readonly $1[];');
}
