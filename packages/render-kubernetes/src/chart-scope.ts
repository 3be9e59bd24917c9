import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import type { Chart } from 'cdk8s';

/** Where objects are added. */
export interface ChartScope {
  readonly chart: Chart;
  /** The construct id to use for an id of ours, e.g. `deployment-file-server`. */
  readonly id: (id: string) => string;
}

/** Adds an environment's objects of one sort to a chart: none, one or several. */
export type AddObjects = (scope: ChartScope, environment: EnvironmentBlueprint) => void;
