import { choiceHint, type Diagnostic } from '@tenantry/diagnostic';
import type { FleetRule } from '../fleet-rule.ts';
import type { Tenant } from '../tenant.ts';
import { propertyProblem } from '../tenant-problem.ts';

export const applicationOverridesExist: FleetRule = {
  fact: 'a tenant overrides only settings and containers that the application has',
  check: ({ tenants, catalog }) =>
    tenants.flatMap((tenant) =>
      Object.entries(tenant.spec.applications ?? {}).flatMap(([name, { settings = {}, resources = {} }]) => {
        const application = catalog.applications.get(name)?.value;
        if (application === undefined) return [];
        const containers = application.containers.map((container) => container.name);
        return [
          ...unknown(tenant, name, 'settings', 'setting', Object.keys(settings), Object.keys(application.settings)),
          ...unknown(tenant, name, 'resources', 'container', Object.keys(resources), containers),
        ];
      }),
    ),
};

function unknown(
  tenant: Tenant,
  application: string,
  property: 'settings' | 'resources',
  what: string,
  written: readonly string[],
  known: readonly string[],
): readonly Diagnostic[] {
  return written
    .filter((name) => !known.includes(name))
    .map((name) =>
      propertyProblem(tenant, ['applications', application, property, name], {
        code: 'application-unknown',
        message: `application "${application}" has no ${what} "${name}"`,
        hint: choiceHint(name, known),
      }),
    );
}
