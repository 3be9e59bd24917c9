import { createHash } from 'node:crypto';
import { ENVIRONMENT_NAMES, type EnvironmentName } from '@tenantry/tenant';
import { type MadeNameConsumer, NAME_CONSUMERS, type NameConsumer, type NameConsumerName } from './name-consumers.ts';

/** What a shared cluster has names for. The set is closed, so that no name of a cluster can be read in two ways. */
const CLUSTER_PURPOSES = ['hub', 'registration'] as const;

/** What a name is made of, from the outside in. */
export type NameParts = TenantNameParts | ClusterNameParts | LocalNameParts;

/** A name that belongs to a tenant, or to one of its environments. */
export interface TenantNameParts {
  /** Id of the tenant; never cut away. */
  readonly tenant: string;
  /** Absent for what a tenant has once. */
  readonly environment?: EnvironmentName;
  /** What the name is for, e.g. `nodes`: one word where there is no environment; absent for the environment itself. */
  readonly what?: string;
}

/** A name that belongs to a shared cluster of the catalog. */
export interface ClusterNameParts {
  readonly cluster: string;
  /** What the name is for; absent for the cluster itself. */
  readonly what?: (typeof CLUSTER_PURPOSES)[number];
}

/** A name that must be unique only within one environment's namespace. */
export interface LocalNameParts {
  readonly what: string;
}

/** Characters of hash in a name: 10 of hexadecimal are 40 bits, which 10 000 names share with a chance of 5 in 100 000. */
const HASH_LENGTH = 10;

/**
 * The one place where names are made. Guarantees, for parts that come from valid tenant and catalog files:
 *
 * - the name is within the consumer's limit and matches its pattern (a path keeps its levels, however many they are);
 * - equal parts give equal names: nothing else, no order and no other tenant, has a say;
 * - different parts give different names: a name is written plainly only where its parts can be read back from it.
 *   Where they cannot (a cut, a character the consumer refuses, a join that two sets of parts share), 40 bits of the
 *   SHA-256 of all parts follow;
 * - the id of the tenant and the name of the environment are never cut away.
 */
export function nameFor(consumer: MadeNameConsumer, parts: NameParts): string {
  const rule: NameConsumer = NAME_CONSUMERS[consumer];
  const prefix = rule.prefix ?? '';
  const meaning = meaningOf(parts);
  const text = write(meaning, rule);
  if (isNameFor(consumer, prefix + text) && isReadable(meaning, text, rule)) return prefix + text;
  const ending = (rule.separator === '_' ? '_' : '-') + hashOf(JSON.stringify(Object.values(meaning)));
  return prefix + shorten(text, rule.limit - prefix.length - ending.length) + ending;
}

/** Whether a consumer takes a name, however it was made. */
export function isNameFor(consumer: NameConsumerName, name: string): boolean {
  const rule: NameConsumer = NAME_CONSUMERS[consumer];
  return name.length <= rule.limit && rule.pattern.test(name);
}

/** `<tenant>-<environment>`, the root of every name of the environment: at most 32 characters, a DNS label. */
export function environmentId(tenant: string, environment: EnvironmentName): string {
  return `${tenant}-${environment}`;
}

/**
 * Name of an environment's bucket. Bucket names are global: over every customer of the cloud. It always ends in 40 bits
 * of hash of the organisation's domain and the environment, which nobody else meets by accident.
 */
export function bucketNameFor(
  organisation: { readonly name: string; readonly domain: string },
  parts: Required<TenantNameParts>,
): string {
  const rule: NameConsumer = NAME_CONSUMERS['s3-bucket'];
  const id = environmentId(parts.tenant, parts.environment);
  const ending = `-${hashOf(JSON.stringify([organisation.domain, id, parts.what]))}`;
  const written = [organisation.name, id, parts.what].map((segment) => spell(segment, rule)).join(rule.separator);
  return shorten(written, rule.limit - ending.length) + ending;
}

/** All that names are made of, in one shape; absent parts are empty. */
interface Meaning {
  readonly level: 'tenant' | 'cluster' | 'namespace';
  readonly owner: string;
  readonly environment: string;
  readonly what: string;
}

function meaningOf(parts: NameParts): Meaning {
  const what = parts.what ?? '';
  if ('tenant' in parts) return { level: 'tenant', owner: parts.tenant, environment: parts.environment ?? '', what };
  if ('cluster' in parts) return { level: 'cluster', owner: parts.cluster, environment: '', what };
  return { level: 'namespace', owner: '', environment: '', what };
}

function write({ level, owner, environment, what }: Meaning, rule: NameConsumer): string {
  return [level === 'cluster' ? 'cluster' : '', owner, environment, what]
    .map((segment) => spell(segment, rule))
    .filter((segment) => segment !== '')
    .join(rule.separator);
}

/** Writes a segment in the consumer's alphabet: lower case where upper is refused, the rest as separators. */
function spell(segment: string, rule: NameConsumer): string {
  const filler = rule.separator === '/' ? '-' : rule.separator;
  return segment
    .replace(rule.strange, (character) => character.toLowerCase())
    .replace(rule.strange, filler)
    .replace(/([-_.])[-_.]+/g, '$1');
}

/** Whether the meaning can be told from the text, and no other one. */
function isReadable(meaning: Meaning, text: string, rule: NameConsumer): boolean {
  if (meaning.level === 'namespace') return meaning.what === text;
  // A hyphen for each underscore loses nothing: ids have no underscores.
  const read = readBack(rule.separator === '_' ? text.replaceAll('_', '-') : text, rule.separator === '/' ? '/' : '-');
  return JSON.stringify(read) === JSON.stringify(meaning);
}

/**
 * The only reading of a plain name. In a path the second word can be an environment; in all other names the last word
 * that is one counts, so that a tenant may be called `acme-staging`.
 */
function readBack(text: string, separator: '/' | '-'): Meaning {
  const words = text.split(separator);
  const rest = (from: number, to?: number) => words.slice(from, to).join(separator);
  const mark = separator === '/' ? (isEnvironmentName(words[1]) ? 1 : -1) : words.findLastIndex(isEnvironmentName);
  if (mark > 0) {
    return { level: 'tenant', owner: rest(0, mark), environment: rest(mark, mark + 1), what: rest(mark + 1) };
  }
  if (words[0] !== 'cluster') return { level: 'tenant', owner: rest(0, -1), environment: '', what: rest(-1) };
  const purpose = words.length > 2 && CLUSTER_PURPOSES.some((one) => one === words.at(-1));
  return purpose
    ? { level: 'cluster', owner: rest(1, -1), environment: '', what: rest(-1) }
    : { level: 'cluster', owner: rest(1), environment: '', what: '' };
}

function isEnvironmentName(word: string | undefined): boolean {
  return ENVIRONMENT_NAMES.some((name) => name === word);
}

/** The beginning of a name: a letter first, because some consumers ask for it, and no separator last. */
function shorten(written: string, room: number): string {
  const lead = /^[a-z]/.test(written) ? written : `x${written}`;
  return lead.slice(0, room).replace(/[-_./]+$/, '');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
