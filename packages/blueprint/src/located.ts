import { formatPointer } from '@tenantry/diagnostic';
import { mergeSources, type Source, Sourced, type SourceLevel } from './sourced.ts';

/** A file that values are read from. */
export interface LocatedFile {
  readonly level: SourceLevel;
  /** File relative to the root. */
  readonly file: string;
  /** Why this file and no other was read, e.g. the tenant's `/tier`; empty when there is no choice. */
  readonly chosenBy: readonly Source[];
}

/**
 * A value of an input file that knows where it stands. Its sources are its own place, then what chose the file, so that
 * whatever is read by walking down from a root is faithful without anybody writing a pointer.
 */
export class Located<T> extends Sourced<T> {
  /** Where the value stands, without what chose the file. */
  readonly place: Source;
  readonly #file: LocatedFile;

  constructor(value: T, file: LocatedFile, pointer = '') {
    const place = { level: file.level, file: file.file, pointer };
    super(value, file.chosenBy.length === 0 ? [place] : [place, ...file.chosenBy]);
    this.place = place;
    this.#file = file;
  }

  /** The value of a property that the file's schema requires. */
  get<K extends keyof T & string>(key: K): Located<T[K]> {
    return this.below(key, this.value[key]);
  }

  /** The value of a property, or null when the file does not say it. */
  find<K extends keyof T & string>(key: K): Located<NonNullable<T[K]>> | null {
    if (!Object.hasOwn(Object(this.value), key)) return null;
    const value = this.value[key];
    return value === undefined || value === null ? null : this.below(key, value);
  }

  /** The same value, found because of another one, e.g. an entry of a table that was looked up by a tenant's choice. */
  because(reason: Sourced<unknown>): Located<T> {
    const chosenBy = mergeSources(this.#file.chosenBy, reason.sources);
    return new Located(this.value, { ...this.#file, chosenBy }, this.place.pointer);
  }

  /** A value that stands below this one, or is the key that stands there. */
  below<U>(key: string | number, value: U): Located<U> {
    return new Located(value, this.#file, this.place.pointer + formatPointer([key]));
  }
}

/** The items of a list. */
export function itemsOf<E>(list: Located<readonly E[]>): readonly Located<E>[] {
  return list.value.map((item, position) => list.below(position, item));
}

/** The properties of an object that is used as a table, in the file's order. */
export function entriesOf<V>(
  table: Located<{ readonly [key: string]: V }>,
): readonly { readonly key: Located<string>; readonly value: Located<V> }[] {
  return Object.entries(table.value).map(([key, value]) => ({
    key: table.below(key, key),
    value: table.below(key, value),
  }));
}
