import { TerraformDataSource, type TerraformResource } from 'cdktf';

/** A construct that other constructs can refer to. */
export type Referable = TerraformResource | TerraformDataSource;

/** Attributes of a construct that hold one text or number. */
type ScalarAttribute<E> = {
  [K in keyof E]: E[K] extends string | number ? K : never;
}[keyof E] &
  string;

/** Address of a construct in its stack, e.g. `aws_kms_key.data` or `data.aws_ssm_parameter.key`. */
export function addressOf(element: Referable): string {
  const address = `${element.terraformResourceType}.${element.friendlyUniqueId}`;
  return TerraformDataSource.isTerraformDataSource(element) ? `data.${address}` : address;
}

/**
 * Expression for an attribute of another construct, e.g. `${aws_kms_key.data.key_id}`. The constructs' own attributes
 * would do the same through tokens, but cdktf keeps every token it ever made.
 */
export function reference<E extends Referable>(element: E, attribute: ScalarAttribute<E>): string {
  return referencePath(
    element,
    attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );
}

/** Expression for a value inside a list that the provider computes, e.g. `certificate_authority[0].data`. */
export function referencePath(element: Referable, path: string): string {
  return expression(`${addressOf(element)}.${path}`);
}

/**
 * An expression of ours as it stands in text. No text of the blueprint may be part of one, and none that people write may
 * stand right before one: a `$` at its end would turn the expression into text.
 */
export function expression(code: string): string {
  return `\${${code}}`;
}
