import type { CatalogEntry } from '../catalog.ts';
import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';
import type { Application } from '../types/application.generated.ts';

export const variableIsSetOnce: CatalogRule = {
  fact: 'an environment variable of a container is set once',
  check: (draft) =>
    [...draft.applications.values()].flatMap((application) => {
      const first = new Map<string, readonly string[]>();
      return variables(application).flatMap(({ path, container, variable }) => {
        // Kubernetes takes the last of two variables of one name without a word.
        const earlier = first.get(`${container} ${variable}`);
        if (earlier === undefined) {
          first.set(`${container} ${variable}`, path);
          return [];
        }
        return [
          entryProblem(application, path, {
            code: 'catalog-contradiction',
            message: `the container "${container}" gets the variable ${variable} twice`,
            hint: 'rename one of the two variables',
            related: [{ message: 'set here first', location: application.document.locate(`/${earlier.join('/')}`) }],
          }),
        ];
      });
    }),
};

interface Variable {
  readonly path: readonly string[];
  readonly container: string;
  readonly variable: string;
}

function variables(application: CatalogEntry<Application>): readonly Variable[] {
  const { settings, secrets, model, database } = application.value;
  return [
    ...Object.entries(settings).map(([variable, one]) => ({
      path: ['settings', variable],
      container: one.container,
      variable,
    })),
    ...Object.entries(secrets).map(([variable, one]) => ({
      path: ['secrets', variable],
      container: one.container,
      variable,
    })),
    ...(model === undefined
      ? []
      : (['endpointVariable', 'indexVariable'] as const).map((property) => ({
          path: ['model', property],
          container: model.container,
          variable: model[property],
        }))),
    ...(database === undefined
      ? []
      : (['hostVariable', 'nameVariable'] as const).map((property) => ({
          path: ['database', property],
          container: database.container,
          variable: database[property],
        }))),
  ];
}
