import type { CatalogRule } from '../catalog-rule.ts';
import { missingEntry } from '../missing-entry.ts';

export const clusterStandsInARegion: CatalogRule = {
  fact: 'a shared cluster stands in a region that exists',
  check: (draft) =>
    [...draft.clusters.values()].flatMap((cluster) =>
      missingEntry(draft, cluster, ['region'], 'regions', cluster.value.region),
    ),
};
