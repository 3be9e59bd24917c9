import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';

export const ringReleasesCoverTiers: CatalogRule = {
  fact: 'a release that a ring runs holds the applications of every tier',
  check: (draft) => {
    // A tenant of any tier can choose any ring.
    const running = new Set(draft.rings?.value.rings.map((ring) => ring.release));
    return [...draft.releases].flatMap(([name, release]) => {
      if (!running.has(name)) return [];
      return [...draft.tiers.values()].flatMap((tier) =>
        tier.value.applications
          // One that does not exist at all is the tier's mistake.
          .filter((application) => draft.names.has(`applications/${application}`))
          .filter((application) => !Object.hasOwn(release.value.applications, application))
          .map((application) =>
            entryProblem(release, ['applications'], {
              code: 'catalog-entry-missing',
              message: `${release.name} lacks the application "${application}", which ${tier.name} runs`,
              hint: `add "${application}" with a version and its images, or move the rings to another release`,
            }),
          ),
      );
    });
  },
};
