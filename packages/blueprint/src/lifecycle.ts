import type { StackContents, StackName } from './stack-blueprint.ts';
import type { LifecycleState } from './tenant-blueprint.ts';

/** What is left of an environment in a state of its life. */
export interface Remains {
  /** Whether applications and the tunnel's connector run. */
  readonly running: boolean;
  /** Whether there is a cluster to deploy to, and with it anything in Kubernetes and at the hub. */
  readonly deployed: boolean;
  readonly stacks: Readonly<Record<StackName, StackContents>>;
}

const ALL = { foundation: 'everything', data: 'everything', cluster: 'everything', edge: 'everything' } as const;
const NONE = { foundation: 'nothing', data: 'nothing', cluster: 'nothing', edge: 'nothing' } as const;

/** The states of a tenant's life in their order, and what each leaves. Storage outlives everything but `destroyed`. */
export const LIFECYCLE: Readonly<Record<LifecycleState, Remains>> = {
  active: { running: true, deployed: true, stacks: ALL },
  suspended: { running: false, deployed: true, stacks: ALL },
  offboarding: { running: false, deployed: true, stacks: { ...ALL, edge: 'nothing' } },
  retained: { running: false, deployed: false, stacks: { ...NONE, foundation: 'storage' } },
  destroyed: { running: false, deployed: false, stacks: NONE },
};
