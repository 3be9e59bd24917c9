import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of real consumers, faults and other long runs, one file after the other: `pnpm accept`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['packages/*/test/**/*.accept.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.reports/accept.json' },
  },
});
