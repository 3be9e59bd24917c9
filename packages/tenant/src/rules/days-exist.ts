import { dayExists } from '../calendar.ts';
import { environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import type { Tenant } from '../tenant.ts';
import { type Path, tenantProblem } from '../tenant-problem.ts';

export const daysExist: FleetRule = {
  fact: 'every day that a tenant file names is in the calendar',
  check: ({ tenants }) =>
    tenants.flatMap((tenant) =>
      daysOf(tenant).flatMap(({ path, day }) => {
        if (day === undefined || dayExists(day)) return [];
        return [
          tenantProblem(tenant, path, {
            code: 'day-missing',
            message: `the day "${day}" does not exist`,
            hint: 'write a day of the calendar as YYYY-MM-DD',
          }),
        ];
      }),
    ),
};

function daysOf(tenant: Tenant): readonly { readonly path: Path; readonly day: string | undefined }[] {
  const { lifecycle, hold, overrides = [] } = tenant.spec;
  return [
    { path: ['lifecycle', 'retainUntil'], day: lifecycle?.retainUntil },
    ...environmentsOf(tenant).map(({ path, written }) => ({
      path: [...path, 'lifecycle', 'retainUntil'],
      day: written.lifecycle?.retainUntil,
    })),
    { path: ['hold', 'expires'], day: hold?.expires },
    ...overrides.map(({ expires }, index) => ({
      path: ['overrides', index, 'expires'],
      day: expires,
    })),
  ];
}
