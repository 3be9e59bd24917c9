import { choiceHint } from '@tenantry/diagnostic';
import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';
import { missingEntry } from '../missing-entry.ts';

export const releaseCoversContainers: CatalogRule = {
  fact: 'a release has one image for each container of each application that it names',
  check: (draft) =>
    [...draft.releases.values()].flatMap((release) =>
      Object.entries(release.value.applications).flatMap(([name, { images }]) => {
        const path = ['applications', name];
        const application = draft.applications.get(name);
        if (application === undefined) return missingEntry(draft, release, path, 'applications', name);
        const containers = application.value.containers.map((one) => one.name);
        const without = containers.filter((container) => !Object.hasOwn(images, container));
        const beyond = Object.keys(images).filter((container) => !containers.includes(container));
        return [
          ...without.map((container) =>
            entryProblem(release, [...path, 'images'], {
              code: 'catalog-entry-missing',
              message: `${release.name} has no image for the container "${container}" of ${name}`,
              hint: `add "${container}": "<name>:<tag>@sha256:<digest>"`,
            }),
          ),
          ...beyond.map((container) =>
            entryProblem(release, [...path, 'images', container], {
              code: 'catalog-entry-missing',
              message: `${release.name} has an image for "${container}", which is no container of ${name}`,
              hint: `${choiceHint(container, containers)}; or remove it`,
            }),
          ),
        ];
      }),
    ),
};
