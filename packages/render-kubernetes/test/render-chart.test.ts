import { ApiObject, Chart } from 'cdk8s';
import { expect, test } from 'vitest';
import type { AddObjects } from '../src/chart-scope.ts';
import { renderChart } from '../src/render-chart.ts';
import { anEnvironment } from './an-environment.ts';

test('an object that cdk8s leaves out is an error and not a missing file', () => {
  // cdk8s renders an object with its closest chart only.
  const hidden: AddObjects = ({ chart, id }) => {
    const metadata = { name: 'hidden' };
    new ApiObject(new Chart(chart, id('inner')), id('hidden'), { apiVersion: 'v1', kind: 'ConfigMap', metadata });
  };
  expect(() => renderChart('outer', [hidden], anEnvironment(), (id) => id)).toThrow('1 constructs were rendered as 0');
});
