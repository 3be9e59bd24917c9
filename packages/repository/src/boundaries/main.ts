import { fileURLToPath } from 'node:url';
import { readPackages } from './read-packages.ts';
import { boundaryViolations } from './violations.ts';

// The last step of `pnpm build`: directions, homes of libraries, home of effects.
const violations = boundaryViolations(readPackages(fileURLToPath(new URL('../../../../', import.meta.url))));
for (const violation of violations) process.stderr.write(`boundary: ${violation}\n`);
process.exitCode = violations.length > 0 ? 1 : 0;
