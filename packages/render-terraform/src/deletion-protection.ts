import type { LifecycleState } from '@tenantry/blueprint';

/**
 * Whether services refuse to delete what they protect. The state after `offboarding` destroys it, and AWS wants the
 * protection lifted by an apply of its own before.
 */
export function refusesDeletion(state: LifecycleState): boolean {
  return state === 'active' || state === 'suspended';
}
