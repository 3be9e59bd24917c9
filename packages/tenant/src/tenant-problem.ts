import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticSeverity,
  formatPointer,
  type RelatedLocation,
  shortValue,
  valueAt,
} from '@tenantry/diagnostic';
import type { Tenant } from './tenant.ts';

/** What a rule says of one value of a tenant file. */
interface Problem {
  readonly code: DiagnosticCode;
  /** `error` when absent. */
  readonly severity?: DiagnosticSeverity;
  readonly message: string;
  readonly hint: string;
  readonly related?: readonly RelatedLocation[];
}

/** Names and list indexes that lead from the root of a tenant file to a value. */
export type Path = readonly (string | number)[];

/** A problem of the value that a path leads to; where there is none, of the value that should hold it. */
export function tenantProblem(tenant: Tenant, path: Path, problem: Problem): Diagnostic {
  return tell(tenant, path, problem, tenant.document.locate(formatPointer(path)));
}

/** A problem of a property that should not be there or has the wrong name: its key is shown. */
export function propertyProblem(tenant: Tenant, path: Path, problem: Problem): Diagnostic {
  return tell(tenant, path, problem, tenant.document.locateKey(formatPointer(path)));
}

/** The value that a path leads to, as the other place that belongs to a problem. */
export function relatedValue(tenant: Tenant, path: Path, message: string): RelatedLocation {
  return { message, location: tenant.document.locate(formatPointer(path)) };
}

function tell(tenant: Tenant, path: Path, problem: Problem, location: Diagnostic['location']): Diagnostic {
  const value = valueAt(tenant.document.value, formatPointer(path));
  return {
    severity: 'error',
    ...problem,
    ...(location === undefined ? {} : { location }),
    ...(value === undefined ? {} : { value: shortValue(value) }),
  };
}
