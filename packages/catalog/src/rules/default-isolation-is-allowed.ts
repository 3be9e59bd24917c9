import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';

export const defaultIsolationIsAllowed: CatalogRule = {
  fact: 'the default isolation of a tier is one that it allows',
  check: (draft) =>
    [...draft.tiers.values()].flatMap((tier) => {
      const { default: chosen, allowed } = tier.value.isolation;
      if (allowed.includes(chosen)) return [];
      return [
        entryProblem(tier, ['isolation', 'default'], {
          code: 'catalog-contradiction',
          message: `the default isolation "${chosen}" is not among those that ${tier.name} allows`,
          hint: `write one of ${allowed.join(', ')}, or add "${chosen}" to allowed`,
        }),
      ];
    }),
};
