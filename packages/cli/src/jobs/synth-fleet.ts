import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import type { Catalog } from '@tenantry/catalog';
import { type Result, resultOf, type SourceFile } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from '@tenantry/synth';
import type { Tenant } from '@tenantry/tenant';
import { batchesOf, environmentsOf } from './batches.ts';
import { runWorker } from './run-worker.ts';

/** Everything that the output of some tenants depends on, twice: as parsed, and as the files that workers parse. */
export interface FleetSynthesis {
  readonly tenants: readonly Tenant[];
  readonly catalog: Catalog;
  readonly tenantFiles: readonly SourceFile[];
  readonly catalogFiles: readonly SourceFile[];
  /** Processes at once; null lets the size of the work decide. */
  readonly jobs: number | null;
  /** Told how many tenants are done. */
  readonly progress: (done: number) => void;
}

/**
 * Up to this many environments one process is used: it takes about 7 s of one CPU. Another process needs 1.5 s until it
 * can begin, and sending folders between processes costs a fifth of making them.
 */
const SMALL_FLEET = 200;

/** Environments for one process at most: it keeps about 0.4 MB of each until it ends. */
const BATCH = 200;

/**
 * Synthesizes tenants, in this process or in others. The result does not depend on how many there are.
 * @throws when our own code failed on a valid input
 */
export async function synthFleet(work: FleetSynthesis): Promise<Result<readonly SynthesizedFolder[]>> {
  const environments = environmentsOf(work.tenants);
  if (work.jobs === null ? environments <= SMALL_FLEET : work.jobs === 1 && environments <= BATCH) return here(work);
  return inWorkers(work, work.jobs ?? availableParallelism());
}

async function here({ tenants, catalog, progress }: FleetSynthesis): Promise<Result<readonly SynthesizedFolder[]>> {
  const { synthTenant } = await import('@tenantry/synth');
  const folders: SynthesizedFolder[] = [];
  for (const tenant of tenants) {
    folders.push(synthTenant(tenant, catalog));
    progress(folders.length);
    // Signals are only heard between turns of the event loop.
    await turn();
  }
  return resultOf(folders, []);
}

async function inWorkers(work: FleetSynthesis, jobs: number): Promise<Result<readonly SynthesizedFolder[]>> {
  const batches = batchesOf(work.tenants, jobs, BATCH);
  const files = new Map(work.tenantFiles.map((file) => [file.path, file]));
  const results: Result<readonly SynthesizedFolder[]>[] = [];
  const stop = new AbortController();
  let next = 0;
  let done = 0;
  const serve = async (): Promise<void> => {
    for (let position = next++; position < batches.length && !stop.signal.aborted; position = next++) {
      const tenantFiles = (batches[position] ?? []).flatMap((tenant) => files.get(tenant.file) ?? []);
      const task = { tenantFiles, catalogFiles: work.catalogFiles };
      const result = await runWorker(task, stop.signal, () => work.progress(++done));
      results[position] = result;
      if (!result.ok) stop.abort();
    }
  };
  // The first worker that fails stops the others: their answers are of no use any more.
  const servers = Array.from({ length: Math.min(jobs, batches.length) }, () =>
    serve().catch((error: unknown) => {
      stop.abort();
      throw error;
    }),
  );
  await Promise.all(servers);
  const failed = results.find((result) => !result.ok);
  if (failed !== undefined) return failed;
  const folders = results.flatMap((result) => (result.ok ? result.value : []));
  return resultOf(folders, []);
}
