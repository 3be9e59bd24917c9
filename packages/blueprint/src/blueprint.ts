import type { EnvironmentBlueprint } from './environment-blueprint.ts';
import type { HubBlueprint } from './hub-blueprint.ts';
import type { Source } from './sourced.ts';
import type { TenantBlueprint } from './tenant-blueprint.ts';

/**
 * Everything that one tenant gets, decided, in words that neither Kubernetes nor Terraform owns. Two calls of
 * `planBlueprint` with equal inputs give equal blueprints. Renderers choose nothing: they write this down.
 */
export interface Blueprint {
  readonly tenant: TenantBlueprint;
  /** In the order development, staging, production. */
  readonly environments: readonly EnvironmentBlueprint[];
  readonly hub: HubBlueprint;
}

/** A blueprint with the places that each of its values came from. */
export interface PlannedBlueprint {
  readonly blueprint: Blueprint;
  /** By JSON pointer into `blueprint`; a pointer to an object or list speaks for everything below it. */
  readonly sources: ReadonlyMap<string, readonly Source[]>;
  /** Catalog entries that were read, by name (`tiers/standard`, `releases/2026.10`), sorted. */
  readonly catalogEntries: readonly string[];
}
