import { tenantsByClaim } from '../fleet-order.ts';
import type { FleetRule } from '../fleet-rule.ts';
import type { Tenant } from '../tenant.ts';
import { relatedValue, tenantProblem } from '../tenant-problem.ts';

export const idsLookDifferent: FleetRule = {
  fact: 'no two ids can be mistaken for one another',
  check: (fleet) => {
    const firstByLook = new Map<string, Tenant>();
    return tenantsByClaim(fleet).flatMap((tenant) => {
      const { id } = tenant.spec;
      const look = lookOf(id);
      const first = firstByLook.get(look);
      if (first === undefined) {
        firstByLook.set(look, tenant);
        return [];
      }
      const same = first.spec.id === id;
      return [
        tenantProblem(tenant, ['id'], {
          code: 'tenant-id-look-alike',
          message: same ? `id "${id}" is taken` : `id "${id}" can be mistaken for "${first.spec.id}"`,
          hint: same
            ? 'choose another id'
            : 'choose an id that differs in more than hyphens, 0 and o, 1, l and i, rn and m',
          related: [relatedValue(first, ['id'], `tenant "${first.spec.id}"`)],
        }),
      ];
    });
  },
};

/** Equal for ids that look alike in common typefaces, or that only hyphens tell apart. */
function lookOf(id: string): string {
  return id
    .replaceAll('-', '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('0', 'o')
    .replaceAll(/[1i]/g, 'l');
}
