import { enclosingRange } from '@tenantry/diagnostic';
import type { FoundIdentity } from './found-identity.ts';

const HOST = /^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** A Service of a namespace, as Pods call it. */
const SERVICE = /^[a-z0-9-]+\.([a-z0-9-]+)\.svc(?:\.cluster\.local)?$/;

/** The registry of an account. */
const REGISTRY = /^([0-9]{12})\.dkr\.ecr\./;

/** A bucket as a host, and an endpoint that AWS offers to everybody. */
const BUCKET = /^(.+)\.s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?$/;
const AWS_ENDPOINT = /^(?:[a-z0-9-]+\.){1,2}amazonaws\.com(?:\.cn)?$/;

/** Longest DNS name, in characters. */
const LONGEST = 253;

/**
 * What a host name says: itself, or, where it is derived from another identifier, that one: a Service's namespace, a
 * bucket, a registry's account (and itself). Addresses are ranges of one. Nothing of AWS's public endpoints.
 */
export function hostIdentities(text: string): readonly FoundIdentity[] {
  const host = text
    .toLowerCase()
    .replace(/:[0-9]+$/, '')
    .replace(/\.$/, '');
  if (host.length > LONGEST) return [];
  if (enclosingRange(`${host}/32`) !== null) return [{ type: 'range', text: `${host}/32` }];
  const namespace = SERVICE.exec(host)?.[1];
  if (namespace !== undefined) return [{ type: 'namespace', text: namespace }];
  const bucket = BUCKET.exec(host)?.[1];
  if (bucket !== undefined) return [{ type: 'bucket', text: bucket }];
  if (AWS_ENDPOINT.test(host) || !HOST.test(host)) return [];
  const account = REGISTRY.exec(host)?.[1];
  return [
    { type: 'host', text: host },
    ...(account === undefined ? [] : [{ type: 'account', text: account } as const]),
  ];
}
