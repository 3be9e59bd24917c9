import type { EnvironmentName } from '@tenantry/tenant';
import type { ApplicationBlueprint } from './application-blueprint.ts';
import type { ClusterBlueprint } from './cluster-blueprint.ts';
import type { DatabaseBlueprint } from './database-blueprint.ts';
import type { EdgeBlueprint } from './edge-blueprint.ts';
import type { FoundationBlueprint } from './foundation-blueprint.ts';
import type { NamespaceBlueprint } from './namespace-blueprint.ts';
import type { ParameterReaderBlueprint } from './parameter-reader-blueprint.ts';
import type { StackBlueprint } from './stack-blueprint.ts';
import type { LifecycleState } from './tenant-blueprint.ts';
import type { WorkloadIdentityBlueprint } from './workload-identity-blueprint.ts';

/** What is shared with other tenants: `cluster` nothing, `node` a control plane, `namespace` also machines. */
export type IsolationLevel = 'namespace' | 'node' | 'cluster';

/** One environment of one tenant. */
export interface EnvironmentBlueprint {
  readonly tenant: string;
  readonly name: EnvironmentName;
  /** `<tenant>-<environment>`, e.g. `acme-production`; the root of every derived name. */
  readonly id: string;
  readonly state: LifecycleState;
  readonly isolation: IsolationLevel;
  readonly region: string;
  /** AWS account that holds the environment: the tenant's own, or that of the shared cluster. 12 digits. */
  readonly account: string;
  /** Kubernetes labels of every object; none depends on tier or release. */
  readonly labels: Readonly<Record<string, string>>;
  /** AWS tags of every taggable resource. */
  readonly tags: Readonly<Record<string, string>>;
  /** Recovery objectives, e.g. `1h`, `15m`. */
  readonly objectives: { readonly rto: string; readonly rpo: string };
  /** Path below which all parameters of the environment lie, e.g. `/tenantry/acme/production`. */
  readonly parameterPrefix: string;
  /** The Terraform stacks of the environment, in the order in which they are applied. */
  readonly stacks: readonly StackBlueprint[];
  readonly foundation: FoundationBlueprint;
  readonly database: DatabaseBlueprint;
  readonly cluster: ClusterBlueprint;
  readonly workloadIdentity: WorkloadIdentityBlueprint;
  readonly parameterReader: ParameterReaderBlueprint;
  readonly edge: EdgeBlueprint;
  readonly namespace: NamespaceBlueprint;
  /** Sorted by name. */
  readonly applications: readonly ApplicationBlueprint[];
}
