import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';

export const zoneLiesInItsRegion: CatalogRule = {
  fact: 'an availability zone lies in its region',
  check: (draft) =>
    [...draft.regions.values()].flatMap((region) =>
      region.value.zones.flatMap((zone, index) =>
        // AWS names a zone after its region: eu-central-1a.
        zone.startsWith(region.value.name)
          ? []
          : [
              entryProblem(region, ['zones', index], {
                code: 'catalog-contradiction',
                message: `the zone "${zone}" does not lie in the region "${region.value.name}"`,
                hint: `write a zone of the region, e.g. "${region.value.name}a"`,
              }),
            ],
      ),
    ),
};
