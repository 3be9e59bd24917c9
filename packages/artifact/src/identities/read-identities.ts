import { compareText, isJsonObject, type JsonValue } from '@tenantry/diagnostic';
import type { Identity } from '../identity.ts';
import type { PlacedIdentity } from './found-identity.ts';
import { typeOfKey } from './keyed-identities.ts';
import { kubernetesIdentities } from './kubernetes-identities.ts';
import { normaliseIdentity } from './normalise-identity.ts';
import { terraformIdentities } from './terraform-identities.ts';
import { textIdentities } from './text-identities.ts';
import { pointerTo, walkTexts } from './walk-texts.ts';

/** A file whose text was read. */
export interface ParsedFile {
  /** Relative to `generated/`; the extension says what the value is. */
  readonly path: string;
  readonly value: JsonValue;
}

/** Where free text stands: the plain value of a container's variable, in whatever workload, and a customer's name. */
const FREE_TEXT =
  /\/(?:containers|initContainers|ephemeralContainers)\/\d+\/env\/\d+\/value$|^\/metadata\/annotations\/tenantry\.dev~1display-name$/;

/**
 * The identifiers that stand in a file, by three kinds of knowledge: fields of known Kubernetes kinds and Terraform
 * resources, keys that say what they hold, and texts that say it by their form (ARNs, ranges, URLs, parameter paths,
 * also in the middle of other text and in JSON inside of text). Expressions are no identifiers. Sorted by type, value
 * and place, each once per place. An owner's index is no source of identifiers: leave it out.
 */
export function readIdentities({ path, value }: ParsedFile): readonly Identity[] {
  const found = new Map<string, Identity>();
  const add = ({ type, text, pointer }: PlacedIdentity, mention = false): void => {
    for (const normal of normaliseIdentity({ type, text })) {
      const identity = { type: normal.type, value: normal.text, file: path, pointer, mention };
      found.set(`${normal.type}\n${pointer}\n${normal.text}`, identity);
    }
  };
  const typedPointers = new Set<string>();
  for (const identity of fieldIdentities(path, value)) {
    typedPointers.add(identity.pointer);
    add(identity);
  }
  for (const { text, path: place, key, parent } of walkTexts(value)) {
    const type = key === null ? null : typeOfKey(key, parent, path);
    const typed = () => typedPointers.has(pointerTo(place));
    const identities = textIdentities(text, typed);
    if (type === null && identities.length === 0) continue;
    const pointer = pointerTo(place);
    if (type !== null) add({ type, text, pointer });
    const mention = FREE_TEXT.test(pointer) && !typedPointers.has(pointer);
    for (const identity of identities) add({ ...identity, pointer }, mention);
  }
  return [...found.values()].sort(compareIdentities);
}

function fieldIdentities(path: string, value: JsonValue): Iterable<PlacedIdentity> {
  if (!isJsonObject(value)) return [];
  if (path.endsWith('.tf.json')) return terraformIdentities(value);
  return path.endsWith('.yaml') ? kubernetesIdentities(value) : [];
}

function compareIdentities(one: Identity, other: Identity): number {
  return (
    compareText(one.type, other.type) || compareText(one.value, other.value) || compareText(one.pointer, other.pointer)
  );
}
