import { choiceHint } from '@tenantry/diagnostic';
import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';
import { RELEASE_SWITCHES } from '../release-switches.ts';

export const releaseSwitchesAreKnown: CatalogRule = {
  fact: 'a release sets switches that this version knows',
  check: (draft) =>
    [...draft.releases.values()].flatMap((release) =>
      Object.keys(release.value.switches)
        .filter((name) => !Object.hasOwn(RELEASE_SWITCHES, name))
        .map((name) =>
          entryProblem(release, ['switches', name], {
            code: 'release-switch-unknown',
            message: `${release.name} sets the switch "${name}", which this version does not know`,
            hint: choiceHint(name, Object.keys(RELEASE_SWITCHES)),
          }),
        ),
    ),
};
