#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/main.js', import.meta.url);
if (existsSync(program)) {
  const { main } = await import(program.href);
  await main(process.argv.slice(2));
} else {
  process.stderr.write('tenantry is not built yet: run `npx -y pnpm@10 build` in the repository first\n');
  process.exitCode = 1;
}
