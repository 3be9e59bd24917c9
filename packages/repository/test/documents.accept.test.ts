import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withRealOutput } from './console.ts';
import { repository, temporaryRoot } from './temporary-root.ts';

const PAGES = ['README.md', 'docs/lifecycle.md', 'docs/releases.md'];

// `UPDATE_DOCUMENTS=1` writes what the commands print into the pages, to be read before it is committed.
test.each(PAGES)('every command in %s prints what the page shows', (page) => {
  const written = readFileSync(join(repository, page), 'utf8');
  const real = withRealOutput(written, temporaryRoot());
  if (process.env['UPDATE_DOCUMENTS'] === '1') writeFileSync(join(repository, page), real);
  expect(real).toBe(process.env['UPDATE_DOCUMENTS'] === '1' ? real : written);
});

test.each([...PAGES, 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/measurements.md'])(
  'every link and path in %s leads somewhere',
  (page) => {
    const text = readFileSync(join(repository, page), 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => join(dirname(page), match[1] ?? ''));
    const paths = [...text.matchAll(/`((?:packages|docs|tenants|\.github|\.ci)\/[^`*<>{}\s]*)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect([...links, ...paths].filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  },
);
