import { environmentsOf, isolationOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import { PROTECTED_SETTINGS } from '../protected-settings.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const overridesFitTheirSettings: FleetRule = {
  fact: 'an override sets a value that its setting can have, in an environment that has the setting',
  check: ({ tenants, catalog }) =>
    tenants.flatMap((tenant) => {
      const environments = environmentsOf(tenant);
      return (tenant.spec.overrides ?? []).flatMap(({ setting, environment: name, value }, index) => {
        const { allows, expected, ofNetwork } = PROTECTED_SETTINGS[setting];
        const environment = environments.find((one) => one.name === name);
        const isolation = environment === undefined ? null : isolationOf(environment, catalog);
        return [
          ...(allows(value)
            ? []
            : [
                tenantProblem(tenant, ['overrides', index, 'value'], {
                  code: 'override-invalid',
                  message: `"${setting}" cannot be ${value}`,
                  hint: `write ${expected}`,
                }),
              ]),
          ...(environment !== undefined
            ? []
            : [
                tenantProblem(tenant, ['overrides', index, 'environment'], {
                  code: 'override-invalid',
                  message: `the tenant has no environment "${name}"`,
                  hint: `write ${environments.map((one) => `"${one.name}"`).join(' or ')}, or remove the override`,
                }),
              ]),
          ...(!ofNetwork || isolation === null || isolation === 'cluster'
            ? []
            : [
                tenantProblem(tenant, ['overrides', index, 'setting'], {
                  code: 'override-invalid',
                  message: `"${setting}" means nothing at isolation "${isolation}", where "${name}" has no network of its own`,
                  hint: 'remove the override',
                }),
              ]),
        ];
      });
    }),
};
