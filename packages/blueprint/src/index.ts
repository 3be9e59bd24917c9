// The main show
export type { Blueprint, PlannedBlueprint } from './blueprint.ts';

// What a blueprint is made of
export type { ApplicationBlueprint, ContainerBlueprint, VolumeBlueprint } from './application-blueprint.ts';
export type { ClusterBlueprint, DedicatedCluster, NodeGroupBlueprint, SharedClusterPlace } from './cluster-blueprint.ts';
export type { DatabaseBlueprint } from './database-blueprint.ts';
export type { EdgeBlueprint, EdgeHostBlueprint } from './edge-blueprint.ts';
export type { EnvironmentBlueprint, EnvironmentName, IsolationLevel } from './environment-blueprint.ts';
export type { FoundationBlueprint, NetworkBlueprint, ZoneBlueprint } from './foundation-blueprint.ts';
export type { HubBlueprint, HubDestination, HubRegistration } from './hub-blueprint.ts';
export type { NamespaceBlueprint } from './namespace-blueprint.ts';
export type { StackBlueprint, StackContents, StackName } from './stack-blueprint.ts';
export type { LifecycleState, TenantBlueprint } from './tenant-blueprint.ts';
export type { WorkloadIdentityBlueprint } from './workload-identity-blueprint.ts';

// Where values come from
export { Sourced } from './sourced.ts';
export type { Decided, Settled, Source, SourceLevel } from './sourced.ts';
