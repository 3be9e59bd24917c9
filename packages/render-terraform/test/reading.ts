import type { EnvironmentBlueprint, StackName } from '@tenantry/blueprint';
import { renderTerraform } from '../src/index.ts';

/** Any JSON object of a rendered file, read without types: a test says what it expects. */
// biome-ignore lint/suspicious/noExplicitAny: the tests read provider JSON whose types no package has
export type Read = any;

/** The rendered file of one stack. */
export function stackOf(environment: EnvironmentBlueprint, name: StackName): Read {
  const artifact = renderTerraform(environment).find(({ path }) => path.endsWith(`/terraform/${name}/main.tf.json`));
  if (artifact === undefined) throw new Error(`no stack ${name}`);
  return artifact.value;
}

/** Addresses of the resources of a file, sorted. */
export function addressesOf(file: Read): readonly string[] {
  return Object.entries<Read>(file.resource ?? {})
    .flatMap(([type, blocks]) => Object.keys(blocks).map((name) => `${type}.${name}`))
    .toSorted();
}

/** Every text of a value, keys too. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...textsOf(item)]);
}

/** What Terraform makes of a text in which nothing but markers is a template. */
export function unescaped(text: string): string {
  return text.replace(/\$\$\{/g, () => '${').replace(/%%\{/g, () => '%{');
}
