import type {
  Application,
  Catalog,
  CatalogEntry,
  Organisation,
  Ranges,
  Region,
  Release,
  Rings,
  SharedCluster,
  Tier,
} from '@tenantry/catalog';
import { compareText } from '@tenantry/diagnostic';
import { Located } from './located.ts';
import type { Sourced, SourceLevel } from './sourced.ts';

/**
 * The catalog as the planning of one tenant reads it: every value knows its place and what chose the entry, and every
 * entry that was asked for is remembered, so that the tenant's index names exactly these. A name that leads nowhere is
 * a breach of what `parseCatalog` and `checkFleet` promise, and throws.
 */
export class CatalogReader {
  readonly #catalog: Catalog;
  readonly #read = new Set<string>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** Names of the entries that were read so far, sorted. */
  entriesRead(): readonly string[] {
    return [...this.#read].sort(compareText);
  }

  organisation(): Located<Organisation> {
    return this.#open(this.#catalog.organisation);
  }

  ranges(): Located<Ranges> {
    return this.#open(this.#catalog.ranges);
  }

  tier(name: Sourced<string>): Located<Tier> {
    return this.#open(chosen(this.#catalog.tiers, name), name, 'tier');
  }

  region(name: Sourced<string>): Located<Region> {
    return this.#open(chosen(this.#catalog.regions, name), name);
  }

  release(name: Sourced<string>): Located<Release> {
    return this.#open(chosen(this.#catalog.releases, name), name);
  }

  application(name: Sourced<string>): Located<Application> {
    return this.#open(chosen(this.#catalog.applications, name), name);
  }

  cluster(name: Sourced<string>): Located<SharedCluster> {
    return this.#open(chosen(this.#catalog.clusters, name), name);
  }

  /** Name of the release that a ring runs. */
  releaseOfRing(name: Sourced<string>): Sourced<string> {
    const rings = this.#open<Rings>(this.#catalog.rings, name).get('rings');
    const position = rings.value.findIndex((ring) => ring.name === name.value);
    const ring = rings.value[position];
    if (ring === undefined) throw missing('ring', name);
    return rings.below(position, ring).get('release');
  }

  #open<T>(entry: CatalogEntry<T>, chosenBy?: Sourced<string>, level: SourceLevel = 'catalog'): Located<T> {
    this.#read.add(entry.name);
    return new Located(entry.value, { level, file: entry.file, chosenBy: chosenBy?.sources ?? [] });
  }
}

function chosen<T>(entries: ReadonlyMap<string, CatalogEntry<T>>, name: Sourced<string>): CatalogEntry<T> {
  const entry = entries.get(name.value);
  if (entry === undefined) throw missing('entry', name);
  return entry;
}

function missing(what: string, name: Sourced<string>): Error {
  const place = name.sources[0];
  return new Error(`the catalog has no ${what} "${name.value}", which ${place?.file}${place?.pointer} names`);
}
