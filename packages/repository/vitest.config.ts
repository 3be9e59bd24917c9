import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The quick tests: everything but the tests of real consumers and other long runs. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.accept.test.ts'],
    // Loading cdktf, cdk8s and ajv once for each worker and not once for each file halves the time.
    isolate: false,
    // Vitest would leave one of two cores idle.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.reports/test.json' },
  },
});
