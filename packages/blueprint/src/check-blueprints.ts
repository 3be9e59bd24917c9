import { compareDiagnostics, type Diagnostic } from '@tenantry/diagnostic';
import type { BlueprintRule, PlannedTenant } from './blueprint-rule.ts';
import { namesBelongToOneTenant } from './rules/names-belong-to-one-tenant.ts';
import { namesFitTheirConsumers } from './rules/names-fit-their-consumers.ts';
import { namesInANamespaceDiffer } from './rules/names-in-a-namespace-differ.ts';
import { sizingFitsTheQuota } from './rules/sizing-fits-the-quota.ts';

/** Every fact that blueprints must keep. */
export const BLUEPRINT_RULES: readonly BlueprintRule[] = [
  namesFitTheirConsumers,
  namesBelongToOneTenant,
  namesInANamespaceDiffer,
  sizingFitsTheQuota,
];

/** Every breach of every rule, in the order in which diagnostics are shown. */
export function checkBlueprints(fleet: readonly PlannedTenant[]): readonly Diagnostic[] {
  return BLUEPRINT_RULES.flatMap(({ check }) => check(fleet)).toSorted(compareDiagnostics);
}
