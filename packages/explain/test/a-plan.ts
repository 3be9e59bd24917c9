import { formatArtifact, type TreeFile } from '@tenantry/artifact';
import { type PlannedBlueprint, planBlueprint } from '@tenantry/blueprint';
import { renderBlueprint } from '@tenantry/synth';
import type { TenantFile } from '@tenantry/tenant';
import { anEnvironment, anExampleCatalog, anExampleTenant, type CatalogChanges } from '@tenantry/testing';

/** A tenant with a cluster of its own in one environment, planned. */
export function aPlan(changes: Partial<TenantFile> = {}, entries: CatalogChanges = {}): PlannedBlueprint {
  const environments = { production: anEnvironment('cluster') };
  return planBlueprint(anExampleTenant({ environments, ...changes }), anExampleCatalog(entries));
}

/** A tenant in a namespace of a shared cluster, planned: its files are made five times as fast. */
export function aSmallPlan(changes: Partial<TenantFile> = {}, entries: CatalogChanges = {}): PlannedBlueprint {
  return aPlan(
    { isolation: 'namespace', environments: { production: anEnvironment('namespace') }, ...changes },
    entries,
  );
}

/** Every generated file of a plan but the index. */
export function filesOf({ blueprint }: PlannedBlueprint): readonly TreeFile[] {
  return renderBlueprint(blueprint).map(formatArtifact);
}

/** The number of the only line of a file that contains a text, counted from 1. */
export function lineWith(planned: PlannedBlueprint, path: string, text: string): number {
  const lines =
    filesOf(planned)
      .find((file) => file.path === path)
      ?.text.split('\n') ?? [];
  const found = lines.flatMap((line, position) => (line.includes(text) ? [position + 1] : []));
  const [line] = found;
  if (line === undefined || found.length > 1) throw new Error(`${path} has ${found.length} lines with ${text}`);
  return line;
}
