import { defineConfig } from 'vitest/config';

/** The quick tests: everything but the tests of real consumers and other long runs. */
export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.accept.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.reports/test.json' },
  },
});
