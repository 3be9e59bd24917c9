import type { Diagnostic } from '@tenantry/diagnostic';
import { environmentsOf } from '../environments.ts';
import type { FleetRule } from '../fleet-rule.ts';
import type { Tenant } from '../tenant.ts';
import type { Lifecycle } from '../tenant-file.generated.ts';
import { tenantProblem } from '../tenant-problem.ts';

export const lifecycleIsComplete: FleetRule = {
  fact: 'a state of retirement says who answers for it, why, and how long data must be kept',
  check: ({ tenants }) =>
    tenants.flatMap((tenant) => [
      ...missing(tenant, ['lifecycle'], tenant.spec.lifecycle),
      ...environmentsOf(tenant).flatMap(({ path, written }) =>
        missing(tenant, [...path, 'lifecycle'], written.lifecycle),
      ),
    ]),
};

const EXAMPLES = {
  owner: 'ops@example.com',
  reason: 'contract ended on 2026-12-31',
  retainUntil: '2027-12-31',
} as const;

function missing(tenant: Tenant, path: readonly string[], lifecycle: Lifecycle | undefined): readonly Diagnostic[] {
  if (lifecycle === undefined || lifecycle.state === 'active') return [];
  const keepsData = lifecycle.state === 'retained' || lifecycle.state === 'destroyed';
  const required = keepsData ? (['owner', 'reason', 'retainUntil'] as const) : (['owner', 'reason'] as const);
  return required
    .filter((property) => lifecycle[property] === undefined)
    .map((property) =>
      tenantProblem(tenant, path, {
        code: 'lifecycle-incomplete',
        message: `state "${lifecycle.state}" has no ${property}`,
        hint: `add "${property}", for example "${EXAMPLES[property]}"`,
      }),
    );
}
