import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, Result } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from '@tenantry/synth';
import { isWorkerMessage, type WorkerTask } from './worker-message.ts';

/**
 * Runs one task in a process of its own. A process that ends before it has answered everything is a problem.
 * @param stop ends the process; what it has answered until then counts for nothing
 * @param progress told after every folder
 * @throws when our own code failed in the worker
 */
export function runWorker(
  task: WorkerTask,
  stop: AbortSignal,
  progress: () => void,
): Promise<Result<readonly SynthesizedFolder[]>> {
  return new Promise((resolve, reject) => {
    const folders: SynthesizedFolder[] = [];
    const child = fork(fileURLToPath(import.meta.resolve('./worker.js')), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      signal: stop,
      killSignal: 'SIGKILL',
    });
    child.on('message', (message) => {
      if (!isWorkerMessage(message)) return;
      if ('failure' in message) {
        reject(
          Object.assign(new Error(message.failure.message), {
            stack: message.failure.stack,
          }),
        );
        return;
      }
      folders.push(message.folder);
      progress();
    });
    const settle = (code: number | null, signal: NodeJS.Signals | null): void => {
      const whole = stop.aborted || folders.length === task.tenantFiles.length;
      const ended = crashed(task, folders.length, signal ?? `exit code ${code}`);
      resolve(whole ? { ok: true, value: folders, warnings: [] } : { ok: false, errors: [ended], warnings: [] });
    };
    // Being stopped is announced as an error first.
    child.on('error', (error) => (stop.aborted ? settle(null, null) : reject(error)));
    // The last folders can arrive after the process has ended, but not after its channel has.
    child.on('exit', (code, signal) => {
      if (child.connected) child.once('disconnect', () => settle(code, signal));
      else settle(code, signal);
    });
    // Where this fails, the end of the process says why.
    child.send(task, () => {});
  });
}

function crashed({ tenantFiles }: WorkerTask, done: number, how: string): Diagnostic {
  const file = tenantFiles[done]?.path ?? '';
  return {
    code: 'internal',
    severity: 'error',
    message: `a worker process ended (${how}) while it synthesized ${file}`,
    hint: 'run the command with `--jobs 1`, which needs the least memory; if it ends again, report it',
    location: { file },
  };
}
