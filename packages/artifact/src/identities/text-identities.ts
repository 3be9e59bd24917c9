import { enclosingRange, formatRange } from '@tenantry/diagnostic';
import { arnIdentities, arnsIn } from './arn.ts';
import type { FoundIdentity } from './found-identity.ts';
import { urlIdentities } from './url-identities.ts';

/** Path of a parameter of ours. */
const PARAMETER = /^\/tenantry\/[A-Za-z0-9_.*?/-]+$/;

/** Kubernetes' name of a service account, and the group of all those of a namespace. */
const SERVICE_ACCOUNT = /^system:serviceaccounts?:([a-z0-9*?-]+)(?::|$)/;

/** What every identifier that is known by its form has; most texts of a file have neither. */
const HINT = /[/:]/;

/**
 * Identifiers that a text says by its form alone, wherever it stands. A parameter's path is one only where no field says
 * what it is (`typed`): log groups look the same.
 */
export function textIdentities(text: string, typed: () => boolean): readonly FoundIdentity[] {
  if (!HINT.test(text)) return [];
  const found: FoundIdentity[] = [...arnsIn(text).flatMap(arnIdentities), ...urlIdentities(text)];
  const range = enclosingRange(text);
  if (range !== null) found.push({ type: 'range', text: formatRange(range) });
  if (PARAMETER.test(text) && !typed()) found.push({ type: 'secret-path', text });
  const namespace = SERVICE_ACCOUNT.exec(text)?.[1];
  if (namespace !== undefined) found.push({ type: 'namespace', text: namespace });
  return found;
}
