import { describe, expect, test } from 'vitest';
import { renderTerraform } from '../src/index.ts';
import { aDedicatedEnvironment, aSharedEnvironment } from './an-environment.ts';
import { textsOf } from './reading.ts';

const EXAMPLES = [aDedicatedEnvironment(), aSharedEnvironment('node'), aSharedEnvironment('namespace')];

describe.each(EXAMPLES)('at isolation $isolation', (environment) => {
  test('renaming every construct id changes nothing', () => {
    const seen = new Set<string>();
    const constructId = (id: string) => {
      seen.add(id);
      return `renamed${[...id].map((letter) => letter.charCodeAt(0).toString(36)).join('')}`;
    };
    expect(renderTerraform(environment, { constructId })).toEqual(renderTerraform(environment));
    expect(seen.size).toBeGreaterThan(30);
  });

  test('rendering again gives the same, down to the order of keys', () => {
    expect(JSON.stringify(renderTerraform(environment))).toBe(JSON.stringify(renderTerraform(environment)));
  });

  test('the blueprint is not changed', () => {
    const frozen = freeze(structuredClone(environment));
    renderTerraform(frozen);
    expect(frozen).toEqual(environment);
  });
});

test('what was rendered before in the same process has no say', () => {
  const alone = JSON.stringify(renderTerraform(aDedicatedEnvironment('initech')));
  renderTerraform(aSharedEnvironment('node', 'umbrella'));
  expect(JSON.stringify(renderTerraform(aDedicatedEnvironment('initech')))).toBe(alone);
});

test('nothing of one tenant appears in the files of another', () => {
  renderTerraform(aDedicatedEnvironment('zyxwv'));
  const texts = textsOf(renderTerraform(aDedicatedEnvironment('acme')));
  expect(texts.filter((text) => text.includes('zyxwv'))).toEqual([]);
  expect(texts.filter((text) => text.includes('acme')).length).toBeGreaterThan(50);
});

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const item of Object.values(value)) freeze(item);
  }
  return value;
}
