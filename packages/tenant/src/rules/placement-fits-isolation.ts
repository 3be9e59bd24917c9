import type { Diagnostic } from '@tenantry/diagnostic';
import { environmentsOf, isolationOf, type WrittenEnvironment } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { propertyProblem, tenantProblem } from '../tenant-problem.ts';

export const placementFitsIsolation: FleetRule = {
  fact: 'an environment says where it stands: account and range at isolation cluster, a shared cluster otherwise',
  check: ({ tenants, catalog }) =>
    tenants.flatMap(environmentsOf).flatMap((environment) => {
      const { written } = environment;
      const isolation = isolationOf(environment, catalog);
      if (isolation === null) return [];
      if (isolation === 'cluster') {
        return [
          ...(written.account === undefined ? [missing(environment, isolation, 'account', '"210987654321"')] : []),
          ...(written.range === undefined ? [missing(environment, isolation, 'range', '"10.64.0.0/22"')] : []),
          ...(written.cluster === undefined ? [] : [unwanted(environment, isolation, ['cluster'])]),
        ];
      }
      const example = `"${[...catalog.clusters.keys()][0] ?? 'a shared cluster of the catalog'}"`;
      return [
        ...(written.cluster === undefined ? [missing(environment, isolation, 'cluster', example)] : []),
        ...(written.account === undefined ? [] : [unwanted(environment, isolation, ['account'])]),
        ...(written.range === undefined ? [] : [unwanted(environment, isolation, ['range'])]),
        ...(isolation === 'namespace' && written.sizing?.nodes !== undefined
          ? [unwanted(environment, isolation, ['sizing', 'nodes'])]
          : []),
      ];
    }),
};

function missing(
  { tenant, name, path }: WrittenEnvironment,
  isolation: string,
  what: string,
  example: string,
): Diagnostic {
  return tenantProblem(tenant, path, {
    code: 'environment-placement',
    message: `${name} has isolation "${isolation}" and no ${what}`,
    hint: `add "${what}": ${example}`,
  });
}

function unwanted(environment: WrittenEnvironment, isolation: string, property: readonly string[]): Diagnostic {
  const { tenant, name, path } = environment;
  return propertyProblem(tenant, [...path, ...property], {
    code: 'environment-placement',
    message: `${name} has isolation "${isolation}", at which "${property.join('.')}" means nothing`,
    hint: 'remove it, or choose another isolation level',
  });
}
