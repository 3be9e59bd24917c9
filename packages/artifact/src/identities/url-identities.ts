import type { FoundIdentity } from './found-identity.ts';

/**
 * The host of a URL, after a user and before a port; none where an expression goes on with it. Lengths are bounded (a
 * DNS name has at most 253 characters), so that no text makes the pattern slow.
 */
const URL_HOST =
  /\b[a-z][a-z0-9+.-]{0,15}:\/\/(?:[^\s/?#@"']{0,253}@)?([A-Za-z0-9_*](?:[A-Za-z0-9._*-]{0,251}[A-Za-z0-9])?)(?![A-Za-z0-9._*-]{0,253}[$%{])/g;

/** Hosts of the URLs in a text. */
export function urlIdentities(text: string): readonly FoundIdentity[] {
  if (!text.includes('://')) return [];
  return [...text.matchAll(URL_HOST)].map(([, host = '']) => ({ type: 'host', text: host }));
}
