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
}

/** A tree of decisions: the shape of `T`, in which any value (a whole object too) may be {@link Sourced}. */
export type Decided<T> =
  | Sourced<T>
  | (T extends readonly (infer E)[]
      ? readonly Decided<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Decided<T[K]> }
        : never);

/** What {@link settle} returns: the plain value, and the sources of each decision by its JSON pointer in the value. */
export interface Settled<T> {
  readonly value: T;
  /** Keys are JSON pointers into `value`; a pointer to an object or list speaks for everything below it. */
  readonly sources: ReadonlyMap<string, readonly Source[]>;
}
