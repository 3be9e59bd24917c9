/** States of a tenant's life, in the only order in which they can be walked forwards. */
export type LifecycleState = 'active' | 'suspended' | 'offboarding' | 'retained' | 'destroyed';

/** Who the tenant is and what it follows. */
export interface TenantBlueprint {
  readonly id: string;
  /** Name of the customer as people write it: untrusted text. */
  readonly displayName: string;
  readonly tier: string;
  readonly ring: string;
  /** Release that the tenant runs: its ring's, or the held one. */
  readonly release: string;
  readonly state: LifecycleState;
}
