/**
 * Makes the name of a resource in Terraform from text of the blueprint: hyphens, dots and the like become underscores.
 * It stands in expressions unquoted, so anything else than letters, digits and underscores is refused. Two texts that
 * come out the same are caught when the stack counts its resources.
 */
export function logicalId(...parts: readonly string[]): string {
  const id = parts.join('_').replace(/[-./@+=,]/g, '_');
  if (!/^[A-Za-z_]\w*$/.test(id)) throw new Error(`no Terraform identifier can be made of ${JSON.stringify(id)}`);
  return id;
}
