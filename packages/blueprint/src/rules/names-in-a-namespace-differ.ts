import { type Diagnostic, shortValue } from '@tenantry/diagnostic';
import type { BlueprintRule, PlannedTenant } from '../blueprint-rule.ts';
import type { EdgeBlueprint } from '../edge-blueprint.ts';
import type { EnvironmentBlueprint } from '../environment-blueprint.ts';
import { sourceLocation } from '../source-location.ts';

/** What stands beside an application in a namespace, by kind: an application that is named alike would replace it. */
const KINDS: Readonly<Record<string, (environment: EnvironmentBlueprint) => readonly string[]>> = {
  workload: ({ applications, edge }) => [...ofConnector(edge, 'name'), ...applications.map(({ name }) => name)],
  'service account': ({ applications, edge, namespace }) => [
    ...ofConnector(edge, 'serviceAccount'),
    namespace.secretStore.serviceAccount,
    ...applications.map(({ serviceAccount }) => serviceAccount),
  ],
  secret: ({ applications, edge }) => [
    ...ofConnector(edge, 'secret'),
    ...applications.map(({ secret }) => secret.name),
  ],
  service: ({ applications }) => applications.map(({ service }) => service.name),
  'volume claim': ({ applications }) => applications.map(({ volume }) => volume.claim),
};

function ofConnector({ connector }: EdgeBlueprint, property: 'name' | 'serviceAccount' | 'secret'): readonly string[] {
  return connector === null ? [] : [connector[property]];
}

/** Within a namespace, two objects of one kind have two names. */
export const namesInANamespaceDiffer: BlueprintRule = {
  fact: 'names in a namespace differ',
  check: (fleet) =>
    fleet.flatMap((one) =>
      one.planned.blueprint.environments.flatMap((environment, position) => clashes(one, environment, position)),
    ),
};

function clashes(one: PlannedTenant, environment: EnvironmentBlueprint, position: number): readonly Diagnostic[] {
  return Object.entries(KINDS).flatMap(([kind, namesOf]) => {
    const names = namesOf(environment);
    const repeated = names.filter((name, index) => names.indexOf(name) !== index);
    return repeated.map((name): Diagnostic => {
      return {
        code: 'name-taken',
        severity: 'error',
        message: `two objects of the kind ${kind} would be called ${shortValue(name)} in ${environment.id}`,
        hint: 'choose applications whose names differ from one another and from those of the platform',
        value: shortValue(name),
        location: sourceLocation(one, `/environments/${position}/applications/0/name`),
      };
    });
  });
}
