import type { SourceLocation } from '@tenantry/diagnostic';
import type { PlannedTenant } from './blueprint-rule.ts';
import type { Source } from './sourced.ts';

/** Sources of the value at a pointer into the blueprint: its own, or those of the nearest value around it. */
export function sourcesAt(sources: ReadonlyMap<string, readonly Source[]>, pointer: string): readonly Source[] {
  const own = sources.get(pointer);
  if (own !== undefined || pointer === '') return own ?? [];
  return sourcesAt(sources, pointer.slice(0, pointer.lastIndexOf('/')));
}

/** The place in the tenant file that a decided value comes from; the file itself when it says nothing of the value. */
export function sourceLocation({ tenant, planned }: PlannedTenant, pointer: string): SourceLocation {
  const source = sourcesAt(planned.sources, pointer).find(({ level }) => level === 'tenant');
  return source === undefined ? { file: tenant.file } : tenant.document.locate(source.pointer);
}
