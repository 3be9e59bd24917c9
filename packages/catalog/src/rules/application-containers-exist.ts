import { choiceHint } from '@tenantry/diagnostic';
import type { CatalogEntry } from '../catalog.ts';
import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';
import type { Application } from '../types/application.generated.ts';

export const applicationContainersExist: CatalogRule = {
  fact: 'an application refers to containers that it has',
  check: (draft) =>
    [...draft.applications.values()].flatMap((application) =>
      containerReferences(application).flatMap(({ path, container }) => {
        const names = application.value.containers.map((one) => one.name);
        if (names.includes(container)) return [];
        return [
          entryProblem(application, path, {
            code: 'catalog-entry-missing',
            message: `${application.name} has no container "${container}"`,
            hint: choiceHint(container, names),
          }),
        ];
      }),
    ),
};

function containerReferences(
  application: CatalogEntry<Application>,
): readonly { readonly path: readonly string[]; readonly container: string }[] {
  const { public: publicContainer, settings, secrets, model, database } = application.value;
  return [
    { path: ['public'], container: publicContainer },
    ...Object.entries(settings).map(([name, one]) => ({
      path: ['settings', name, 'container'],
      container: one.container,
    })),
    ...Object.entries(secrets).map(([name, one]) => ({
      path: ['secrets', name, 'container'],
      container: one.container,
    })),
    ...(model === undefined ? [] : [{ path: ['model', 'container'], container: model.container }]),
    ...(database === undefined ? [] : [{ path: ['database', 'container'], container: database.container }]),
  ];
}
