/**
 * Makes something without letting V8 write down stack traces. cdktf captures one, without limit, for every nested block
 * of every resource and never reads it: a quarter of the time. A run that fails is repeated with traces, so that its
 * error says where it comes from; `make` must therefore be free of effects.
 */
export function withoutStackTraces<T>(make: () => T): T {
  const limit = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit');
  if (limit?.configurable !== true) return make();
  // cdktf raises the limit itself, so the property has to ignore being set.
  Object.defineProperty(Error, 'stackTraceLimit', { configurable: true, get: () => 0, set: () => {} });
  try {
    return make();
  } catch {
    // Told below, with its trace.
  } finally {
    Object.defineProperty(Error, 'stackTraceLimit', limit);
  }
  return make();
}
