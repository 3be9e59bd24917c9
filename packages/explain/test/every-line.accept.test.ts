import { anEnvironment } from '@tenantry/testing';
import { expect, test } from 'vitest';
import { explainLine } from '../src/index.ts';
import { aPlan, filesOf } from './a-plan.ts';

/** Every line costs some hundred renderings: one line in so many is asked for, another one in each file. */
const STRIDE = 37;

const planned = aPlan({
  isolation: 'namespace',
  environments: {
    staging: anEnvironment('namespace', { hosts: ['staging.acme.example'] }),
    production: anEnvironment('namespace'),
  },
});

test.each(filesOf(planned).map(({ path, text }, position) => ({ path, text, position })))(
  'lines of $path are explained with text, pointer and sources',
  ({ path, text, position }) => {
    const lines = text.trimEnd().split('\n');
    for (let line = (position % Math.min(STRIDE, lines.length)) + 1; line <= lines.length; line += STRIDE) {
      const explanation = explainLine(planned, path, line);
      expect(explanation).toMatchObject({ path, line, text: lines[line - 1] });
      const causes = [...(explanation?.causes ?? []), ...(explanation?.presence ?? [])];
      expect(causes.length).toBeGreaterThan(0);
      expect(causes.filter(({ sources }) => sources.length === 0)).toEqual([]);
    }
  },
);
