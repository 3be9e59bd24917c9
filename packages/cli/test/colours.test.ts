import { expect, test } from 'vitest';
import { showsColours } from '../src/colours.ts';

test.each([
  ['a terminal shows colours', { terminal: true }, true],
  ['a file does not', { terminal: false }, false],
  ['a terminal that cannot does not', { terminal: true, variables: { TERM: 'dumb' } }, false],
  ['NO_COLOR forbids them', { terminal: true, variables: { NO_COLOR: '1' } }, false],
  ['an empty NO_COLOR forbids nothing', { terminal: true, variables: { NO_COLOR: '' } }, true],
  ['FORCE_COLOR asks for them', { terminal: false, variables: { FORCE_COLOR: '1' } }, true],
  ['FORCE_COLOR=0 asks for nothing', { terminal: false, variables: { FORCE_COLOR: '0' } }, false],
  ['NO_COLOR beats FORCE_COLOR', { terminal: true, variables: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false],
  ['--no-color beats everything', { terminal: true, allowed: false, variables: { FORCE_COLOR: '1' } }, false],
])('%s', (_, circumstances, shown) => {
  expect(showsColours({ allowed: true, variables: {}, ...circumstances })).toBe(shown);
});
