import type { FormatOptions } from '@tenantry/diagnostic';
import picocolors from 'picocolors';

/** How diagnostics are painted: in colours, or not at all. */
export function paintOf(colours: boolean): FormatOptions {
  if (!colours) return {};
  const { red, yellow, bold, dim } = picocolors.createColors(true);
  return { paint: { error: red, warning: yellow, strong: bold, faint: dim } };
}
