import { choiceHint } from '@tenantry/diagnostic';
import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';
import { missingEntry } from '../missing-entry.ts';

export const tierReferencesExist: CatalogRule = {
  fact: 'a tier names a ring and applications that exist',
  check: (draft) =>
    [...draft.tiers.values()].flatMap((tier) => {
      const rings = draft.rings?.value.rings.map((ring) => ring.name) ?? null;
      const unknownRing =
        rings === null || rings.includes(tier.value.ring)
          ? []
          : [
              entryProblem(tier, ['ring'], {
                code: 'catalog-entry-missing',
                message: `${tier.name} names the ring "${tier.value.ring}", which rings.json does not hold`,
                hint: choiceHint(tier.value.ring, rings),
              }),
            ];
      const unknownApplications = tier.value.applications.flatMap((name, index) =>
        missingEntry(draft, tier, ['applications', index], 'applications', name),
      );
      return [...unknownRing, ...unknownApplications];
    }),
};
