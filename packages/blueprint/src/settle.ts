import { formatPointer } from '@tenantry/diagnostic';
import { type Decided, type Settled, type Source, Sourced } from './sourced.ts';

/**
 * Turns a tree of decisions into the plain value, and tells the sources of each decision by its JSON pointer. Lists and
 * objects keep their order. A value without a source is a mistake of a planner, and throws.
 */
export function settle<T>(decided: Decided<T>): Settled<T> {
  const sources = new Map<string, readonly Source[]>();
  // `Decided<T>` is T with `Sourced` around some of its values, and `plain` takes exactly these away.
  return { value: plain(decided, '', sources) as T, sources };
}

function plain(decided: unknown, pointer: string, sources: Map<string, readonly Source[]>): unknown {
  if (decided instanceof Sourced) {
    sources.set(pointer, decided.sources);
    return decided.value;
  }
  if (Array.isArray(decided)) return decided.map((item, position) => plain(item, `${pointer}/${position}`, sources));
  if (typeof decided === 'object' && decided !== null) {
    return Object.fromEntries(
      Object.entries(decided).map(([key, value]) => [key, plain(value, pointer + formatPointer([key]), sources)]),
    );
  }
  throw new Error(`the value at "${pointer}" of the blueprint was decided without a source`);
}
