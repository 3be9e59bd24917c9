import { describe, expect, it } from 'vitest';
import { choiceHint, nearestWord } from '../src/index.ts';

describe('nearestWord', () => {
  const known = ['standard', 'regulated', 'eu-central-1', 'eu-west-1'];
  it.each([
    ['standart', 'standard'],
    ['STANDARD', 'standard'],
    ['stadnard', 'standard'],
    ['eucentral1', 'eu-central-1'],
    ['eu-west-2', 'eu-west-1'],
  ])('takes %s for %s', (word, nearest) => {
    expect(nearestWord(word, known)).toBe(nearest);
  });

  it.each(['premium', '', 'x', 'a'.repeat(100_000)])('does not guess where nothing is near', (word) => {
    expect(nearestWord(word, known)).toBe(null);
  });

  it('takes a swap of neighbours for one slip', () => {
    expect(nearestWord('ba', ['ab'])).toBe('ab');
    expect(nearestWord('ba', ['xy'])).toBe(null);
  });

  it('prefers the nearest one to the first one', () => {
    expect(nearestWord('node1', ['nodes2', 'nodes1', 'node2'])).toBe('nodes1');
  });
});

describe('choiceHint', () => {
  it('says so where there is nothing to choose', () => {
    expect(choiceHint('a', [])).toBe('there is none to choose from');
  });

  it('lists at most 40 names', () => {
    const known = Array.from({ length: 50 }, (_, index) => `name-${index}`);
    expect(choiceHint('other', known)).toMatch(/"name-39" and 10 more$/);
  });
});
