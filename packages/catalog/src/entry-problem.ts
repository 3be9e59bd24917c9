import {
  type Diagnostic,
  type DiagnosticCode,
  formatPointer,
  type RelatedLocation,
  shortValue,
  valueAt,
} from '@tenantry/diagnostic';
import type { CatalogEntry } from './catalog.ts';

/** What a rule of the catalog says about one value of an entry. */
interface Problem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
  readonly related?: readonly RelatedLocation[];
}

/** An error about the value that the path leads to in an entry. */
export function entryProblem(
  entry: CatalogEntry<unknown>,
  path: readonly (string | number)[],
  problem: Problem,
): Diagnostic {
  const pointer = formatPointer(path);
  const value = valueAt(entry.document.value, pointer);
  return {
    ...problem,
    severity: 'error',
    location: entry.document.locate(pointer),
    ...(value === undefined ? {} : { value: shortValue(value) }),
  };
}
