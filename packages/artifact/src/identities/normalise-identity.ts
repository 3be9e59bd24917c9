import type { FoundIdentity } from './found-identity.ts';
import { hostIdentities } from './host-identities.ts';

/** Namespaces that every cluster has, and no tenant. */
const SYSTEM_NAMESPACES: ReadonlySet<string> = new Set(['default', 'kube-node-lease', 'kube-public', 'kube-system']);

/** Something that is evaluated later: of Terraform, or of a template of Argo CD or External Secrets. */
const EXPRESSION = /[$%]\{|\{\{/;

/** Parameters that AWS publishes for everybody. */
const PUBLIC_PARAMETER = /^\/aws\//;

/**
 * The identifiers that a found text stands for, in their normal form: none when it is an expression, or when nobody
 * owns what it names.
 */
export function normaliseIdentity({ type, text }: FoundIdentity): readonly FoundIdentity[] {
  if (text === '' || EXPRESSION.test(text)) return [];
  switch (type) {
    case 'account':
      return /^[0-9]{12}$/.test(text) ? [{ type, text }] : [];
    case 'host':
      return hostIdentities(text).flatMap((found) => (found.type === 'host' ? [found] : normaliseIdentity(found)));
    case 'namespace':
      return SYSTEM_NAMESPACES.has(text) ? [] : [{ type, text }];
    case 'secret-path':
      return PUBLIC_PARAMETER.test(text) ? [] : [{ type, text: withoutFinalSlash(text) }];
    case 'folder':
      return [{ type, text: withoutFinalSlash(text) }];
    case 'model-endpoint':
      return [{ type, text: withoutFinalSlash(text.replace(/[?#].*$/s, '')) }];
    default:
      return [{ type, text }];
  }
}

/** The root itself stays. */
function withoutFinalSlash(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
