import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchFleet } from './fleet.ts';
import { type Measurement, measure } from './measure.ts';

// `pnpm bench [environments…]`: makes fleets from a seed in a folder of its own and measures synth as whole processes.
const SEED = 20261123;
const tenantry = fileURLToPath(new URL('../../../cli/bin/tenantry.js', import.meta.url));
const sizes = process.argv.slice(2).map(Number);
for (const environments of sizes.length > 0 ? sizes : [50, 200]) await bench(environments);
await startUp();

async function bench(environments: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'tenantry-bench-'));
  try {
    mkdirSync(join(root, 'tenants'));
    for (const { id, text } of benchFleet(environments, SEED)) writeFileSync(join(root, 'tenants', `${id}.json`), text);
    print(environments, 'cold', await run(root, 'synth'));
    print(environments, 'nothing changed', await run(root, 'synth'));
    print(environments, 'check', await run(root, 'check'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function run(root: string, command: string): Promise<Measurement> {
  const measured = await measure(process.execPath, [tenantry, '-C', root, command], root);
  if (measured.exitCode !== 0) throw new Error(`${command} ended with ${measured.exitCode}:\n${measured.stdout}`);
  return measured;
}

async function startUp(): Promise<void> {
  const runs = async (args: readonly string[]): Promise<number> => {
    const walls: number[] = [];
    for (let turn = 0; turn < 9; turn += 1) walls.push((await measure(process.execPath, args, tmpdir())).wallMs);
    return walls.sort((one, other) => one - other)[4] ?? Number.NaN;
  };
  const floor = await runs(['-e', '0']);
  const help = await runs([tenantry, '--help']);
  process.stdout.write(`start-up: --help ${help.toFixed(0)} ms, node -e 0 ${floor.toFixed(0)} ms (medians of 9)\n`);
}

function print(environments: number, what: string, { cpuMs, wallMs, peakMb }: Measurement): void {
  process.stdout.write(
    `${String(environments).padStart(5)} environments, ${what.padEnd(16)} ${(cpuMs / environments).toFixed(2).padStart(7)} CPU ms each` +
      `  ${(wallMs / 1000).toFixed(2)} s wall  peak ${peakMb === null ? '?' : peakMb.toFixed(0)} MB\n`,
  );
}
