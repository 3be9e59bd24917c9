import { compareText } from '@tenantry/diagnostic';

/** The three levels that a value can come from; a later one wins (catalog < tier < tenant). */
export type SourceLevel = 'catalog' | 'tier' | 'tenant';

/** One place that a value came from. */
export interface Source {
  readonly level: SourceLevel;
  /** File relative to the root, e.g. `tenants/acme.json`. */
  readonly file: string;
  /** RFC 6901 JSON pointer into the file. */
  readonly pointer: string;
}

/** A decided value with every place that it came from; the first source is the one that won or weighs most. */
export class Sourced<T> {
  readonly value: T;
  readonly sources: readonly Source[];
  constructor(value: T, sources: readonly Source[]) {
    this.value = value;
    this.sources = sources;
  }

  /** A value derived from this one, e.g. a name from an id; it keeps the sources. */
  map<U>(derive: (value: T) => U): Sourced<U> {
    return new Sourced(derive(this.value), this.sources);
  }

  /** A value derived from this one and another; it has the sources of both, this one's first. */
  with<U, V>(other: Sourced<U>, derive: (mine: T, theirs: U) => V): Sourced<V> {
    return new Sourced(derive(this.value, other.value), mergeSources(this.sources, other.sources));
  }
}

/** The sources of one value, then those of another that it does not have. */
export function mergeSources(one: readonly Source[], other: readonly Source[]): readonly Source[] {
  const fresh = other.filter((source) => !one.some((known) => isSamePlace(known, source)));
  return fresh.length === 0 ? one : [...one, ...fresh];
}

function isSamePlace(one: Source, other: Source): boolean {
  return one === other || (one.file === other.file && one.pointer === other.pointer);
}

/** A tree of decisions: the shape of `T`, in which any value (a whole object too) may be {@link Sourced}. */
export type Decided<T> =
  | Sourced<T>
  | (T extends readonly (infer E)[]
      ? readonly Decided<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Decided<T[K]> }
        : never);

/** A list of decisions; an empty one comes from what could have filled it. */
export function listOf<T>(
  items: readonly T[],
  ...reasons: readonly Sourced<unknown>[]
): readonly T[] | Sourced<readonly never[]> {
  if (items.length > 0) return items;
  return new Sourced(
    [],
    reasons.reduce<readonly Source[]>((sources, reason) => mergeSources(sources, reason.sources), []),
  );
}

/** Order of decisions by the text that was decided. */
export function compareDecided(one: Sourced<string>, other: Sourced<string>): number {
  return compareText(one.value, other.value);
}

/** What {@link settle} returns: the plain value, and the sources of each decision by its JSON pointer in the value. */
export interface Settled<T> {
  readonly value: T;
  /** Keys are JSON pointers into `value`; a pointer to an object or list speaks for everything below it. */
  readonly sources: ReadonlyMap<string, readonly Source[]>;
}
