const DEFERRED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Puts off signals that ask the process to end, while something must not be left half done.
 * @returns lets signals through again; one that came in the meantime takes effect now
 */
export function deferSignals(): () => void {
  let came: NodeJS.Signals | null = null;
  const remember = (signal: NodeJS.Signals): void => {
    came ??= signal;
  };
  for (const signal of DEFERRED) process.on(signal, remember);
  return () => {
    // Signals that arrived during synchronous work are only heard in the next turns of the event loop.
    setTimeout(() => {
      for (const signal of DEFERRED) process.off(signal, remember);
      if (came !== null) process.kill(process.pid, came);
    }, 0);
  };
}
