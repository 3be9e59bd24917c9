type Schema = { readonly [key: string]: unknown };

/** A Markdown page that lists every property of a JSON Schema: path, type, whether it is required, meaning, example. */
export function schemaReference(schema: Schema, source: string, heading: string): string {
  const definitions = asSchema(schema['$defs']);
  return [
    `# ${heading}`,
    '',
    `*Generated from [\`${source}\`](../${source}) by \`pnpm generate\`.*`,
    '',
    text(schema['description']),
    '',
    ...table(schema, '', definitions),
    '',
  ].join('\n');
}

/** One section for an object and, below it, one for every object inside. */
function table(schema: Schema, path: string, definitions: Schema): readonly string[] {
  const properties = Object.entries(asSchema(schema['properties']));
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  const rows = properties.map(([name, value]) => {
    const property = resolve(asSchema(value), definitions);
    return `| \`${name}\` | ${typeOf(property, definitions)} | ${required.has(name) ? 'yes' : ''} | ${text(property['description'])} | ${example(property)} |`;
  });
  return [
    ...(path === '' ? [] : [`## \`${path}\``, '']),
    '| property | type | required | meaning | example |',
    '|---|---|---|---|---|',
    ...rows,
    ...properties.flatMap(([name, value]) =>
      inner(resolve(asSchema(value), definitions), `${path}${path === '' ? '' : '.'}${name}`, definitions),
    ),
  ];
}

function inner(schema: Schema, path: string, definitions: Schema): readonly string[] {
  if (Object.keys(asSchema(schema['properties'])).length > 0) {
    // Environments have one form; saying it once is enough.
    if (path === 'environments') {
      const first = Object.values(asSchema(schema['properties']))[0];
      return ['', ...table(resolve(asSchema(first), definitions), 'environments.<environment>', definitions)];
    }
    return ['', ...table(schema, path, definitions)];
  }
  if (schema['type'] === 'array')
    return inner(resolve(asSchema(schema['items']), definitions), `${path}[]`, definitions);
  const members = asSchema(schema['additionalProperties']);
  return Object.keys(members).length > 0 ? inner(resolve(members, definitions), `${path}.<name>`, definitions) : [];
}

function typeOf(schema: Schema, definitions: Schema): string {
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => `\`${String(value)}\``).join(' · ');
  if ('const' in schema) return `\`${String(schema['const'])}\``;
  if (schema['type'] === 'array')
    return `list of ${typeOf(resolve(asSchema(schema['items']), definitions), definitions)}`;
  if (schema['type'] === 'integer') return `integer${bounds(schema, 'minimum', 'maximum', '')}`;
  if (schema['type'] === 'string') return `text${bounds(schema, 'minLength', 'maxLength', ' characters')}`;
  return Array.isArray(schema['type']) ? schema['type'].join(' or ') : String(schema['type']);
}

function bounds(schema: Schema, low: string, high: string, unit: string): string {
  const from = schema[low];
  const to = schema[high];
  if (to === undefined) return '';
  if (from === undefined) return `, at most ${String(to)}${unit}`;
  return from === to ? `, ${String(to)}${unit}` : `, ${String(from)}–${String(to)}${unit}`;
}

function example(schema: Schema): string {
  const first = Array.isArray(schema['examples']) ? schema['examples'][0] : undefined;
  const code = first === undefined ? '' : JSON.stringify(first);
  return code === '' || code.length > 100 ? '' : `\`${code.replaceAll('|', '\\|')}\``;
}

/** Follows a reference; what stands beside it wins. */
function resolve(schema: Schema, definitions: Schema): Schema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  return { ...resolve(asSchema(definitions[reference.replace('#/$defs/', '')]), definitions), ...schema };
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('|', '\\|') : '';
}
