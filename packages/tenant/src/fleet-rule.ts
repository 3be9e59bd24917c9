import type { Diagnostic } from '@tenantry/diagnostic';
import type { Fleet } from './fleet.ts';

/** One fact that must hold over the fleet. */
export interface FleetRule {
  /** The fact, as a sentence: `account belongs to one tenant`. */
  readonly fact: string;
  /** Every breach of it; none when it holds. */
  readonly check: (fleet: Fleet) => readonly Diagnostic[];
}
