import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a command took. */
export interface Measurement {
  /** User and system CPU time of the command and of every process that it waited for, in milliseconds. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** Largest resident set of the command's own process, in MB; null where the system does not tell. */
  readonly peakMb: number | null;
  readonly exitCode: number;
  readonly stdout: string;
}

/** Ticks of the kernel's clock per second in `/proc`; Linux fixes it at 100 for user space. */
const TICKS_PER_SECOND = 100;

/** Runs a command to its end and measures it with the kernel's own accounting (Linux). */
export async function measure(command: string, args: readonly string[], cwd: string): Promise<Measurement> {
  const before = childTicks();
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  let peakKb = 0;
  const watch = setInterval(() => {
    peakKb = Math.max(peakKb, peakOf(child.pid));
  }, 20);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code ?? 1));
  });
  clearInterval(watch);
  return {
    cpuMs: ((childTicks() - before) * 1000) / TICKS_PER_SECOND,
    wallMs: performance.now() - start,
    peakMb: peakKb > 0 ? peakKb / 1024 : null,
    exitCode,
    stdout,
  };
}

/** CPU ticks of all children that ended, with theirs (proc(5): cutime and cstime of /proc/self/stat). */
function childTicks(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
