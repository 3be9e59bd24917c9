import { parseCatalog } from '@tenantry/catalog';
import type { Result } from '@tenantry/diagnostic';
import { synthTenant } from '@tenantry/synth';
import { parseTenant } from '@tenantry/tenant';
import { isWorkerTask, type WorkerMessage } from './worker-message.ts';

// A process of its own: it takes one task, answers folder by folder and ends, because the synthesis libraries give no
// memory back.
process.once('message', async (task) => {
  try {
    await work(task);
  } catch (error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    await say({ failure: { message, stack } });
  }
  process.disconnect();
});

async function work(task: unknown): Promise<void> {
  if (!isWorkerTask(task)) throw new Error('a worker was sent something that is not a task');
  const catalog = judged(parseCatalog(task.catalogFiles));
  for (const file of task.tenantFiles) await say({ folder: synthTenant(judged(parseTenant(file)), catalog) });
}

/** Waits until the message is on its way, so that folders do not pile up in this process. */
function say(message: WorkerMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

/** The value of an input that the parent process has judged already. */
function judged<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`a worker was sent a wrong input: ${result.errors[0]?.message}`);
  return result.value;
}
