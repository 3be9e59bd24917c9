import type { FoundIdentity } from './found-identity.ts';

/** An ARN's five parts after `arn:`; an expression of Terraform in a part stands as written. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** A part without a colon, and the resource at the end, in which a comma belongs to the ARN unless another text follows. */
const PART = String.raw`((?:\$\{[^{}]*\}|[A-Za-z0-9*?_-])*)`;
const RESOURCE = String.raw`((?:\$\{[^{}]*\}|,(?!\s|arn:)|[A-Za-z0-9_+=.@:/*?#~-])+)`;
const ARN = new RegExp(`\\barn:(aws[a-z-]*|\\*):([a-z0-9*?-]+):${PART}:${PART}:${RESOURCE}(\\$?)`, 'g');

/** Every ARN in a text, in the middle of a sentence or of a policy too. */
export function arnsIn(text: string): readonly Arn[] {
  if (!text.includes('arn:')) return [];
  return [...text.matchAll(ARN)].map(
    ([, partition = '', service = '', region = '', account = '', resource = '', cut = '']) => ({
      partition,
      service,
      region,
      account,
      // What follows is an expression that is too complex to be read: the ARN goes on there.
      resource: cut === '' ? resource.replace(/[.,:]+$/, '') : `${resource}\${…}`,
    }),
  );
}

/** Writes an ARN as AWS does. */
export function formatArn({ partition, service, region, account, resource }: Arn): string {
  return ['arn', partition, service, region, account, resource].join(':');
}

/** What each kind of resource is called where it is not named by its ARN: service, pattern of the resource, type. */
const RESOURCES: readonly (readonly [string, RegExp, FoundIdentity['type']])[] = [
  ['eks', /^cluster\/([^/]+)$/, 'cluster'],
  ['eks', /^nodegroup\/([^/]+)\//, 'cluster'],
  // Roles that a service makes for itself have the same name in every account.
  ['iam', /^role\/(?!aws-service-role\/)(?:.*\/)?([^/]+)$/, 'role'],
  ['kms', /^(alias\/.+)$/, 'key'],
  ['logs', /^log-group:([^:]+)/, 'log-group'],
  ['rds', /^(?:db|pg|snapshot|subgrp):(.+)$/, 'database'],
  ['s3', /^([^/]+)/, 'bucket'],
  ['secretsmanager', /^secret:(.+?)(?:-[A-Za-z0-9]{6})?$/, 'secret-path'],
  ['ssm', /^parameter(\/.+)$/, 'secret-path'],
  ['sts', /^assumed-role\/([^/]+)/, 'role'],
];

const ACCOUNT = /^[0-9]{12}$/;

/**
 * What an ARN says: itself, its account, and the name of its resource where that is an identifier of its own. Nothing
 * of what AWS owns. An ARN with an expression in it is none yet, but its account and its name can be complete. The root
 * of an account is the account.
 */
export function arnIdentities(arn: Arn): readonly FoundIdentity[] {
  const { service, account, resource } = arn;
  if (account === 'aws' || (account === '' && service !== 's3')) return [];
  const found: FoundIdentity[] = ACCOUNT.test(account) ? [{ type: 'account', text: account }] : [];
  if (service === 'iam' && resource === 'root') return found;
  const text = formatArn(arn);
  if (!text.includes('${')) found.push({ type: 'arn', text });
  for (const [owner, pattern, type] of RESOURCES) {
    const name = owner === service ? pattern.exec(resource)?.[1] : undefined;
    if (name !== undefined) found.push({ type, text: name });
  }
  return found;
}
