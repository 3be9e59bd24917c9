import { compareDiagnostics, type Diagnostic } from '@tenantry/diagnostic';
import type { Fleet } from './fleet.ts';
import { FLEET_RULES } from './fleet-rules.ts';

/** Every breach of every fleet rule, in the order of files and places. Takes O(n log n) for n tenants. */
export function checkFleet(fleet: Fleet): readonly Diagnostic[] {
  return FLEET_RULES.flatMap((rule) => rule.check(fleet)).sort(compareDiagnostics);
}
