import { closeSync, openSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Diagnostic, isJsonObject, type JsonValue, type Result } from '@tenantry/diagnostic';
import { fileSystemProblem, hasCode } from './file-system-problem.ts';

/** File that says who writes to a root, relative to it. */
export const LOCK = '.tenantry-lock';

/** How long another writer is waited for, and how often it is looked at, in milliseconds. */
const PATIENCE = 5_000;
const INTERVAL = 50;

/** A writer needs microseconds to fill its lock; one that is still empty after this many milliseconds is dead. */
const EMPTY_AGE = 2_000;

/** The right to write to a root, until it is given back or its process ends. */
export interface Lock {
  /** The problem of somebody having taken the lock over in the meantime; none while it is held. */
  readonly problems: () => readonly Diagnostic[];
  /** Gives the lock back; does nothing when it is no longer held. */
  readonly release: () => void;
}

/** Who holds a lock, as its file has it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts it; null where the system does not tell. */
  readonly start: string | null;
  readonly since: string;
}

/**
 * Takes the lock of a root. A lock whose process has ended is taken over; a living one is waited for, 5 seconds at
 * most by default.
 * @param now time of day for the lock's own record, ISO 8601
 */
export async function takeLock(root: string, now: string, patience: number = PATIENCE): Promise<Result<Lock>> {
  const path = join(root, LOCK);
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    start: processStart(process.pid),
    since: now,
  };
  const text = `${JSON.stringify(holder)}\n`;
  for (let waited = 0; ; waited += INTERVAL) {
    try {
      writeNew(path, text);
      return { ok: true, value: lockOf(path, text), warnings: [] };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) return refused(fileSystemProblem(error, `${LOCK} cannot be written`, LOCK, HINT));
    }
    const found = readLock(path);
    if (waited >= patience) return refused(running(found?.holder ?? null));
    if (found !== null && isDead(found)) removeIfSame(path, found.text);
    else await sleep(INTERVAL);
  }
}

const HINT = 'give the user who runs tenantry the right to write to the root';

function lockOf(path: string, text: string): Lock {
  return {
    problems: () => {
      const found = readLock(path);
      return found?.text === text ? [] : [running(found?.holder ?? null)];
    },
    release: () => removeIfSame(path, text),
  };
}

function writeNew(path: string, text: string): void {
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

/** A lock as it lies there: its bytes, who they name, and how old they are. */
interface FoundLock {
  readonly text: string;
  readonly holder: Holder | null;
  /** Milliseconds since it was written. */
  readonly age: number;
}

function readLock(path: string): FoundLock | null {
  try {
    const { mtimeMs } = statSync(path);
    const text = readFileSync(path, 'utf8');
    return { text, holder: parseHolder(text), age: Date.now() - mtimeMs };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    return { text: '', holder: null, age: 0 };
  }
}

function parseHolder(text: string): Holder | null {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isJsonObject(value)) return null;
  const { pid, host, start, since } = value;
  if (typeof pid !== 'number' || typeof host !== 'string' || typeof since !== 'string') return null;
  return { pid, host, start: typeof start === 'string' ? start : null, since };
}

/** Whether the process that wrote a lock has certainly ended. Processes of other machines cannot be judged. */
function isDead({ holder, age }: FoundLock): boolean {
  if (holder === null) return age > EMPTY_AGE;
  if (holder.host !== hostname()) return false;
  // The number of a process is given away again after its end, possibly to this very one.
  return !isAlive(holder.pid) || (holder.start !== null && processStart(holder.pid) !== holder.start);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** When a process began, in the ticks of Linux's /proc/<pid>/stat; null elsewhere, and for one that has ended. */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in parentheses and may hold anything; the third is the state, the 22nd the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Removes a lock unless another process has replaced it. */
function removeIfSame(path: string, text: string): void {
  if (readLock(path)?.text !== text) return;
  try {
    unlinkSync(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'EACCES', 'EPERM', 'EROFS')) throw error;
  }
}

function refused(problem: Diagnostic): Result<Lock> {
  return { ok: false, errors: [problem], warnings: [] };
}

/** The problem of a root that another process writes to. */
function running(holder: Holder | null): Diagnostic {
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host} since ${holder.since}`;
  return {
    code: 'synth-running',
    severity: 'error',
    message: `${who} is writing to this root`,
    hint: `wait until it has ended; if it no longer exists, remove ${LOCK}`,
    location: { file: LOCK },
  };
}
