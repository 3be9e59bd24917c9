import type { IdentityType } from '../identity.ts';
import { exactly, matching, type TextPattern } from './text-pattern.ts';

/** How values of a type are compared, as the set of texts that a value stands for. */
type PatternOf = (value: string) => TextPattern;

/** Names: equal, or matched by a pattern. */
const name: PatternOf = (value) => matching(value);

/** Paths: a path stands for everything below it too. */
const path: PatternOf = (value) => matching(value, true);

/** URLs: as paths, but their question marks and stars are text. */
const url: PatternOf = (value) => ({ ...exactly(value), below: true });

/** Host names: read from the right, so that `*.example.org` is a pattern with a beginning. */
const host: PatternOf = (value) => matching(value.split('.').reverse().join('.'));

/** ARNs: account and service first, so that patterns of different accounts have different beginnings. */
const arn: PatternOf = (value) => {
  const [, partition = '', service = '', region = '', account = '', ...resource] = value.split(':');
  return matching([account, service, partition, region, resource.join(':')].join(':'));
};

/** How values are compared that are no ranges. */
export const PATTERN_OF: Readonly<Record<Exclude<IdentityType, 'range'>, PatternOf>> = {
  account: exactly,
  application: name,
  arn,
  bucket: name,
  cluster: name,
  'cluster-scoped': name,
  database: name,
  folder: path,
  host,
  key: name,
  'log-group': name,
  machines: exactly,
  'model-endpoint': url,
  'model-index': exactly,
  namespace: name,
  'node-group': name,
  project: name,
  role: name,
  'secret-path': path,
  'state-key': exactly,
  tenant: exactly,
  tunnel: exactly,
};
