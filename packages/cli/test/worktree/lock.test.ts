import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Result } from '@tenantry/diagnostic';
import { expect, onTestFinished, test } from 'vitest';
import { LOCK, type Lock, takeLock } from '../../src/worktree/lock.ts';
import { temporaryRoot } from '../temporary-root.ts';

const NOW = '2026-12-01T10:00:00.000Z';

function taken(result: Result<Lock>): Lock {
  if (!result.ok) throw new Error(result.errors[0]?.message);
  return result.value;
}

test('a lock is given back', async () => {
  const root = temporaryRoot();
  const lock = taken(await takeLock(root, NOW));
  expect(lock.problems()).toEqual([]);
  lock.release();
  expect(existsSync(join(root, LOCK))).toBe(false);
  taken(await takeLock(root, NOW, 0));
});

test('a second writer waits, and then says who writes', async () => {
  const root = temporaryRoot();
  taken(await takeLock(root, NOW));
  expect(await takeLock(root, NOW, 100)).toMatchObject({
    ok: false,
    errors: [
      {
        code: 'synth-running',
        message: expect.stringContaining(`process ${process.pid} on`),
      },
    ],
  });
});

test('a second writer goes on as soon as the first is done', async () => {
  const root = temporaryRoot();
  const first = taken(await takeLock(root, NOW));
  setTimeout(first.release, 120);
  taken(await takeLock(root, NOW));
});

test('of many writers at once, each has the lock alone', async () => {
  const root = temporaryRoot();
  let inside = 0;
  const writers = Array.from({ length: 8 }, async () => {
    const lock = taken(await takeLock(root, NOW));
    inside += 1;
    expect(inside).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside -= 1;
    lock.release();
  });
  await Promise.all(writers);
});

/** Writes a lock as another process would have. */
function lockedBy(root: string, holder: object): void {
  writeFileSync(join(root, LOCK), `${JSON.stringify({ host: hostname(), start: null, since: NOW, ...holder })}\n`);
}

test('the lock of a process that has ended is taken over', async () => {
  const root = temporaryRoot();
  const child = spawn('true');
  await once(child, 'exit');
  lockedBy(root, { pid: child.pid });
  taken(await takeLock(root, NOW, 200));
});

test('a living process that only got the number of an ended one keeps nobody out', async ({ skip }) => {
  if (!existsSync('/proc/self/stat')) return skip('this system does not tell when a process began');
  const root = temporaryRoot();
  const child = spawn('sleep', ['60']);
  onTestFinished(() => void child.kill('SIGKILL'));
  lockedBy(root, { pid: child.pid, start: '1' });
  taken(await takeLock(root, NOW, 200));
});

test('a lock of another machine is never taken over', async () => {
  const root = temporaryRoot();
  lockedBy(root, { pid: 1, host: 'elsewhere' });
  expect(await takeLock(root, NOW, 100)).toMatchObject({
    errors: [{ hint: expect.stringContaining(LOCK) }],
  });
  expect(readFileSync(join(root, LOCK), 'utf8')).toContain('elsewhere');
});

test('an empty lock is one that is just being written, until it is old', async () => {
  const root = temporaryRoot({ [LOCK]: '' });
  expect((await takeLock(root, NOW, 100)).ok).toBe(false);
  utimesSync(join(root, LOCK), 1, 1);
  taken(await takeLock(root, NOW, 100));
});

test('who lost the lock knows it and leaves the new one alone', async () => {
  const root = temporaryRoot();
  const lock = taken(await takeLock(root, NOW));
  lockedBy(root, { pid: 1 });
  expect(lock.problems()).toMatchObject([{ code: 'synth-running' }]);
  lock.release();
  expect(existsSync(join(root, LOCK))).toBe(true);
});

test('something else in the place of the lock ends in a problem, not in endless waiting', async () => {
  for (const put of [mkdirSync, (path: string) => symlinkSync('nowhere', path)]) {
    const root = temporaryRoot();
    put(join(root, LOCK));
    expect((await takeLock(root, NOW, 100)).ok).toBe(false);
  }
});

test('a root that cannot be written to is a problem', async () => {
  const root = temporaryRoot();
  expect(await takeLock(join(root, 'nowhere'), NOW)).toMatchObject({
    errors: [{ code: 'file-system' }],
  });
});
