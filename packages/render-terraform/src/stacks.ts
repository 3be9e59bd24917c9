import type { EnvironmentBlueprint, StackContents, StackName } from '@tenantry/blueprint';
import { fillCluster } from './cluster/cluster-stack.ts';
import { fillData } from './data/data-stack.ts';
import { fillEdge } from './edge/edge-stack.ts';
import type { Escaped } from './escape-templates.ts';
import { fillFoundation } from './foundation/foundation-stack.ts';
import type { StackScope } from './stack-scope.ts';

/** Adds to a stack what it holds in the environment's lifecycle state. */
type FillStack = (scope: StackScope, environment: Escaped<EnvironmentBlueprint>, contents: StackContents) => void;

/** What fills each stack. */
export const STACKS: Readonly<Record<StackName, FillStack>> = {
  foundation: fillFoundation,
  data: fillData,
  cluster: fillCluster,
  edge: fillEdge,
};
