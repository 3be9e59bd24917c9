import { isJsonObject, type JsonObject } from '@tenantry/artifact';
import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import { ApiObject, App, Chart } from 'cdk8s';
import type { AddObjects } from './chart-scope.ts';

/**
 * Builds one chart in memory and returns its objects as cdk8s renders them.
 * Throws when cdk8s renders more or fewer objects than constructs were made.
 * @param chartId construct id of the chart
 * @param id the construct id to use for an id of ours
 */
export function renderChart(
  chartId: string,
  additions: readonly AddObjects[],
  environment: EnvironmentBlueprint,
  id: (id: string) => string,
): readonly JsonObject[] {
  // One App per chart, because rendering a chart validates its whole App. Both options are given so that App asks no
  // environment variable for them; nothing is written because App.synth is never called.
  const app = new App({ outdir: 'never-written', recordConstructMetadata: false });
  const chart = new Chart(app, id(chartId));
  for (const add of additions) add({ chart, id }, environment);

  const rendered: readonly unknown[] = chart.toJson();
  const objects = rendered.filter(isJsonObject);
  const constructs = chart.node.findAll().filter((construct) => ApiObject.isApiObject(construct)).length;
  if (objects.length !== constructs) {
    throw new Error(`${chartId}: ${constructs} constructs were rendered as ${objects.length} objects`);
  }
  return objects;
}
