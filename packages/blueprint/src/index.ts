// The main show

export type { Blueprint, PlannedBlueprint } from './blueprint.ts';
export { planBlueprint } from './plan-blueprint.ts';
export { planShared } from './plan-shared.ts';

// Facts that blueprints must keep

export type { BlueprintRule, PlannedTenant } from './blueprint-rule.ts';
export { BLUEPRINT_RULES, checkBlueprints } from './check-blueprints.ts';

// What a blueprint is made of

export type { ApplicationBlueprint, ContainerBlueprint, VolumeBlueprint } from './application-blueprint.ts';
export type {
  AddonBlueprint,
  ClusterBlueprint,
  DedicatedCluster,
  NodeGroupBlueprint,
  SharedClusterPlace,
} from './cluster-blueprint.ts';
export type { DatabaseBlueprint } from './database-blueprint.ts';
export type { ConnectorBlueprint, EdgeBlueprint, EdgeHostBlueprint, EdgeOriginBlueprint } from './edge-blueprint.ts';
export type { EnvironmentBlueprint, IsolationLevel } from './environment-blueprint.ts';
export type { FoundationBlueprint, NetworkBlueprint, ZoneBlueprint } from './foundation-blueprint.ts';
export type { HubBlueprint, HubDestination, HubRegistration } from './hub-blueprint.ts';
export type { NamespaceBlueprint } from './namespace-blueprint.ts';
export type { ParameterReaderBlueprint } from './parameter-reader-blueprint.ts';
export type {
  ArgocdBlueprint,
  HubFolders,
  SharedBlueprint,
  SharedClusterBlueprint,
  SharedClusterRegistration,
} from './shared-blueprint.ts';
export type { StackBlueprint, StackContents, StackName } from './stack-blueprint.ts';
export type { LifecycleState, TenantBlueprint } from './tenant-blueprint.ts';
export type { WorkloadIdentityBlueprint } from './workload-identity-blueprint.ts';

// Where values come from

export { sourcesAt } from './source-location.ts';
export type { Decided, Settled, Source, SourceLevel } from './sourced.ts';
export { Sourced } from './sourced.ts';

// What running Pods may take

export { ROLLOUT_SURGE } from './rollout.ts';

// Names

export { ENVIRONMENT_NAMES, type EnvironmentName } from '@tenantry/tenant';
export { type MadeNameConsumer, NAME_CONSUMERS, type NameConsumer, type NameConsumerName } from './name-consumers.ts';
export {
  bucketNameFor,
  type ClusterNameParts,
  environmentId,
  isNameFor,
  type LocalNameParts,
  type NameParts,
  nameFor,
  type TenantNameParts,
} from './names.ts';
