import type { CatalogRule } from '../catalog-rule.ts';
import { missingEntry } from '../missing-entry.ts';

export const ringRunsARelease: CatalogRule = {
  fact: 'a ring runs a release that exists',
  check: (draft) => {
    const { rings } = draft;
    if (rings === null) return [];
    return rings.value.rings.flatMap((ring, index) =>
      missingEntry(draft, rings, ['rings', index, 'release'], 'releases', ring.release),
    );
  },
};
