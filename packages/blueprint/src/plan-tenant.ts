import type { TenantInputs } from './environment-inputs.ts';
import type { Decided, Sourced } from './sourced.ts';
import type { TenantBlueprint } from './tenant-blueprint.ts';

/** Who the tenant is and what it follows. */
export function planTenant(
  { file, tier, release, state }: TenantInputs,
  ring: Sourced<string>,
): Decided<TenantBlueprint> {
  return {
    id: file.get('id'),
    displayName: file.get('displayName'),
    tier: tier.get('name'),
    ring,
    release: release.get('name'),
    state,
  };
}
