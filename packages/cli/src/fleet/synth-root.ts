import type { Catalog } from '@tenantry/catalog';
import { type Result, resultOf } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from '@tenantry/synth';
import type { Tenant } from '@tenantry/tenant';
import type { Context } from '../context.ts';
import { synthFleet } from '../jobs/synth-fleet.ts';
import { count } from '../report/count.ts';
import type { Inputs } from './read-inputs.ts';

/** What is synthesized, and how. */
export interface RootSynthesis {
  readonly inputs: Inputs;
  readonly catalog: Catalog;
  readonly tenants: readonly Tenant[];
  /** Whether the folders that no tenant owns are synthesized too. */
  readonly shared: boolean;
  readonly jobs: number | null;
}

/** Synthesizes the folders of a judged fleet, showing progress. */
export async function synthRoot(
  { inputs, catalog, tenants, shared, jobs }: RootSynthesis,
  context: Context,
): Promise<Result<readonly SynthesizedFolder[]>> {
  const progress = (done: number): void =>
    context.progress(`synthesized ${done} of ${count(tenants.length, 'tenant')}`);
  progress(0);
  const { tenantFiles, catalogFiles } = inputs;
  const folders = await synthFleet({
    tenants,
    catalog,
    tenantFiles,
    catalogFiles,
    jobs,
    progress,
  });
  context.progress('');
  if (!folders.ok || !shared) return folders;
  const { synthShared } = await import('@tenantry/synth');
  return resultOf([...synthShared(catalog), ...folders.value], []);
}
