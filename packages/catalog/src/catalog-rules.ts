import type { CatalogRule } from './catalog-rule.ts';
import { applicationContainersExist } from './rules/application-containers-exist.ts';
import { clusterStandsInARegion } from './rules/cluster-stands-in-a-region.ts';
import { defaultIsolationIsAllowed } from './rules/default-isolation-is-allowed.ts';
import { entryIsNamedLikeItsFile } from './rules/entry-is-named-like-its-file.ts';
import { filesAreNotTemporary } from './rules/files-are-not-temporary.ts';
import { namesAreUnique } from './rules/names-are-unique.ts';
import { rangesAreApart } from './rules/ranges-are-apart.ts';
import { releaseCoversContainers } from './rules/release-covers-containers.ts';
import { releaseSwitchesAreKnown } from './rules/release-switches-are-known.ts';
import { ringReleasesCoverTiers } from './rules/ring-releases-cover-tiers.ts';
import { ringRunsARelease } from './rules/ring-runs-a-release.ts';
import { sizesAreOrdered } from './rules/sizes-are-ordered.ts';
import { tierReferencesExist } from './rules/tier-references-exist.ts';
import { variableIsSetOnce } from './rules/variable-is-set-once.ts';
import { zoneLiesInItsRegion } from './rules/zone-lies-in-its-region.ts';

/** Every fact that a catalog must keep beyond its schemas; adding one is adding its file and a line here. */
export const CATALOG_RULES: readonly CatalogRule[] = [
  entryIsNamedLikeItsFile,
  tierReferencesExist,
  ringRunsARelease,
  clusterStandsInARegion,
  namesAreUnique,
  defaultIsolationIsAllowed,
  sizesAreOrdered,
  zoneLiesInItsRegion,
  applicationContainersExist,
  variableIsSetOnce,
  filesAreNotTemporary,
  releaseCoversContainers,
  ringReleasesCoverTiers,
  releaseSwitchesAreKnown,
  rangesAreApart,
];
