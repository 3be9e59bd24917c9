import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';

export const sizesAreOrdered: CatalogRule = {
  fact: 'the fewest Pods and machines of a tier are no more than the most',
  check: (draft) =>
    [...draft.tiers.values()].flatMap((tier) =>
      Object.entries(tier.value.environments).flatMap(([environment, sizing]) =>
        (['replicas', 'nodes'] as const).flatMap((what) => {
          const { min, max } = sizing[what];
          if (min <= max) return [];
          return [
            entryProblem(tier, ['environments', environment, what, 'min'], {
              code: 'catalog-contradiction',
              message: `the fewest ${what} of ${environment} are ${min}, more than the most, ${max}`,
              hint: `write at most ${max}, or raise max`,
            }),
          ];
        }),
      ),
    ),
};
