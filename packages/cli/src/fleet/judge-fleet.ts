import { checkBlueprints, type PlannedTenant, planBlueprint } from '@tenantry/blueprint';
import { type Catalog, parseCatalog } from '@tenantry/catalog';
import { compareDiagnostics, type Diagnostic, diagnosticsOf } from '@tenantry/diagnostic';
import { checkFleet, readTenants } from '@tenantry/tenant';
import type { Inputs } from './read-inputs.ts';

/** What is known of a fleet after every rule was asked. */
export interface FleetJudgement {
  /** Null when the catalog itself is wrong. */
  readonly catalog: Catalog | null;
  /** Tenants without an error of their own, with what they get; sorted by file. */
  readonly tenants: readonly PlannedTenant[];
  /** Every problem of every file, sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether no problem is an error. */
  readonly valid: boolean;
}

/** How dates and untouched tenants are judged. */
export interface FleetCircumstances {
  /** Day on which dates are judged, `YYYY-MM-DD`; null where they are not. */
  readonly now: string | null;
  /** Files of the tenants that the change at hand touches; null when it touches none. */
  readonly touched: ReadonlySet<string> | null;
}

/** Asks every rule about every file, so that all problems are told at once. */
export function judgeFleet(inputs: Inputs, { now, touched }: FleetCircumstances): FleetJudgement {
  const catalog = parseCatalog(inputs.catalogFiles);
  const { tenants, salvaged, diagnostics } = readTenants(inputs.tenantFiles);
  const found = [...inputs.diagnostics, ...diagnosticsOf(catalog), ...diagnostics];
  if (!catalog.ok) return judgement(null, [], found);

  const broken = checkFleet({ tenants, catalog: catalog.value, now, touched }, salvaged);
  const wrong = filesWithErrors(broken);
  const planned = tenants
    .filter((tenant) => !wrong.has(tenant.file))
    .map((tenant) => ({
      tenant,
      planned: planBlueprint(tenant, catalog.value),
    }));
  return judgement(catalog.value, planned, [...found, ...broken, ...checkBlueprints(planned)]);
}

function judgement(
  catalog: Catalog | null,
  tenants: readonly PlannedTenant[],
  diagnostics: readonly Diagnostic[],
): FleetJudgement {
  const valid = diagnostics.every(({ severity }) => severity !== 'error');
  return {
    catalog,
    tenants,
    diagnostics: diagnostics.toSorted(compareDiagnostics),
    valid,
  };
}

/** Files that errors stand in or point to. */
function filesWithErrors(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(
    diagnostics
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ location, related }) => [location, ...(related ?? []).map((one) => one.location)])
      .flatMap((location) => (location === undefined ? [] : [location.file])),
  );
}
