/**
 * Writes text so that a container gets it unchanged: in the values of variables the kubelet replaces `$(NAME)` by
 * another variable, a secret one too, and `$$` by `$`.
 */
export function literalText(text: string): string {
  return text.replaceAll('$', () => '$$');
}
