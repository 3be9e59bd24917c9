import type { Diagnostic } from '@tenantry/diagnostic';
import type { Tenant } from '@tenantry/tenant';
import type { PlannedBlueprint } from './blueprint.ts';

/** A tenant with what was decided for it. */
export interface PlannedTenant {
  readonly tenant: Tenant;
  readonly planned: PlannedBlueprint;
}

/** One fact that must hold over the blueprints of the fleet, because no tenant file shows it by itself. */
export interface BlueprintRule {
  /** The fact, as a sentence: `names fit their consumers`. */
  readonly fact: string;
  /** Every breach of it, at the place of the tenant file that it comes from. */
  readonly check: (fleet: readonly PlannedTenant[]) => readonly Diagnostic[];
}
