import type { Diagnostic } from './diagnostic.ts';

/** Most problems that one step tells of one file: more would bury the first, and a hostile file can have thousands. */
export const MOST_PER_FILE = 100;

/**
 * At most {@link MOST_PER_FILE} problems of one file; where some are left out, a last one says how many. `total` counts
 * those that were never described as well.
 */
export function limitDiagnostics(found: readonly Diagnostic[], total = found.length): readonly Diagnostic[] {
  const shown = found.slice(0, MOST_PER_FILE);
  const last = shown.at(-1);
  if (last === undefined || total <= shown.length) return shown;
  return [
    ...shown,
    {
      code: last.code,
      severity: last.severity,
      message: `${total - shown.length} more problems of this file are not shown`,
      hint: 'correct the ones above first',
      ...(last.location === undefined ? {} : { location: { file: last.location.file } }),
    },
  ];
}
