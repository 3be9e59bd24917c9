declare const escaped: unique symbol;

/** Text that Terraform reads back as what it was made from, wherever the provider's language evaluates templates. */
export type TemplateText = string & { readonly [escaped]: true };

/**
 * The shape of `T` with every free text replaced by {@link TemplateText}. Unions of literals stay as they are: they
 * are ours and hold no marker.
 */
export type Escaped<T> = T extends string
  ? string extends T
    ? TemplateText
    : T
  : T extends readonly (infer E)[]
    ? readonly Escaped<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Escaped<T[K]> }
      : T;

/**
 * Escapes every string and every key of plain data at once, so that no renderer can forget one. Throws on text that
 * cdktf would take for one of its own tokens: escaping does not stop it from putting another value there.
 */
export function escapeTemplates<T>(value: T): Escaped<T>;
export function escapeTemplates(value: unknown): unknown {
  if (typeof value === 'string') return escapeText(value);
  if (Array.isArray(value)) return value.map((item) => escapeTemplates(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [escapeKey(key), escapeTemplates(item)]));
}

/**
 * Text for the places that Terraform reads literally and OpenTofu as a template: backends and defaults of variables.
 * Nothing that either evaluates can mean the same to both, so it is refused.
 */
export function literalText(text: string): string {
  if (escapeText(text) !== text) throw new Error(`no literal can hold a template: ${JSON.stringify(text)}`);
  return text;
}

/** Replacers are functions because `$$` in a replacement string means one `$`. */
function escapeText(text: string): string {
  if (text.includes('TfToken[')) throw new Error(`a token of cdktf reached a renderer: ${JSON.stringify(text)}`);
  return text.replace(/\$\{/g, () => '$${').replace(/%\{/g, () => '%%{');
}

/** Objects are copied by assignment further down, where this key would change the copy instead. */
function escapeKey(key: string): string {
  if (key === '__proto__') throw new Error('the key __proto__ reached a renderer');
  return escapeText(key);
}
