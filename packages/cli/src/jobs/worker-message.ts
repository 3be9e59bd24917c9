import type { SourceFile } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from '@tenantry/synth';

/** What a worker is asked to do: synthesize these tenants. Files, because what they are parsed into has functions. */
export interface WorkerTask {
  readonly tenantFiles: readonly SourceFile[];
  readonly catalogFiles: readonly SourceFile[];
}

/** What a worker says: the next folder, in the order of the files, or what went wrong in our own code. */
export type WorkerMessage =
  | { readonly folder: SynthesizedFolder }
  | { readonly failure: { readonly message: string; readonly stack: string } };

/** Whether a message between processes is a task. */
export function isWorkerTask(message: unknown): message is WorkerTask {
  return typeof message === 'object' && message !== null && 'tenantFiles' in message && 'catalogFiles' in message;
}

/** Whether a message between processes comes from a worker. */
export function isWorkerMessage(message: unknown): message is WorkerMessage {
  return typeof message === 'object' && message !== null && ('folder' in message || 'failure' in message);
}
