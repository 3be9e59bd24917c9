import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { fleetRoot } from '../fleet-root.ts';
import { PROGRAM, tenantry } from '../run-cli.ts';
import { ACME, BETA, synthesizedFleet } from '../synthesized-fleet.ts';
import { filesBelow, temporaryRoot, writeFiles } from '../temporary-root.ts';

const { copy: synthesizedRoot, differences } = synthesizedFleet();

test('the number of processes changes nothing', async () => {
  for (const jobs of ['1', '2', '9']) {
    const root = fleetRoot([ACME, BETA]);
    expect((await tenantry(['-C', root, 'synth', '--jobs', jobs])).code).toBe(0);
    expect(differences(root)).toEqual([]);
  }
});

test('two synths at once both succeed and leave one whole tree', async () => {
  const root = fleetRoot([ACME, BETA]);
  const runs = await Promise.all([tenantry(['-C', root, 'synth']), tenantry(['-C', root, 'synth'])]);
  expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  expect(differences(root)).toEqual([]);
});

test('a synth that finds another one at work for too long says who it is', async () => {
  const root = fleetRoot([ACME]);
  const lock = {
    pid: 1,
    host: 'elsewhere',
    start: null,
    since: '2026-12-01T10:00:00.000Z',
  };
  writeFileSync(join(root, '.tenantry-lock'), JSON.stringify(lock));
  const { code, stderr } = await tenantry(['-C', root, 'synth']);
  expect(code).toBe(1);
  expect(stderr).toContain('synth-running process 1 on elsewhere since 2026-12-01T10:00:00.000Z');
});

test('an input that changes while its output is made stops the writing', async () => {
  const root = fleetRoot([ACME, BETA]);
  const sabotage = fileURLToPath(new URL('change-input.mjs', import.meta.url));
  const env = {
    NODE_OPTIONS: `--import ${sabotage}`,
    CHANGED_FILE: join(root, 'tenants/beta.json'),
  };
  const { code, stderr } = await tenantry(['-C', root, 'synth'], { env });
  expect(code).toBe(1);
  expect(stderr).toContain('tenants/beta.json changed while its output was being made');
  expect(readdirSync(root).sort()).toEqual(['packages', 'tenants']);
});

test('who may only read can still learn that nothing changed, and is told why nothing can be written', async ({
  skip,
}) => {
  const root = synthesizedRoot();
  chmodSync(root, 0o555);
  const reader = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  if ((await tenantry(['--version'], reader)).code !== 0) return skip('the program cannot be run by another user here');
  expect(await tenantry(['-C', root, 'synth'], reader)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('nothing changed'),
  });
  writeFiles(root, { 'generated/tenants/acme/index.json': 'old' });
  const { code, stderr } = await tenantry(['-C', root, 'synth'], reader);
  expect(code).toBe(1);
  expect(stderr).toContain('permission denied (EACCES)');
  chmodSync(root, 0o755);
});

test('a root in another place, language, time zone and user gets the same bytes', async () => {
  const root = join(temporaryRoot(), 'deep/er root');
  cpSync(fleetRoot([BETA, ACME]), root, { recursive: true });
  execFileSync('touch', ['-d', '1999-01-01', join(root, 'tenants/acme.json')]);
  const env = {
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    TZ: 'Pacific/Apia',
    HOME: '/nowhere',
    HOSTNAME: 'x',
  };
  expect((await tenantry(['synth'], { cwd: join(root, 'tenants'), env })).code).toBe(0);
  expect(differences(root)).toEqual([]);
});

/** A synth that can be hurt. */
interface Started {
  /** Waits until it takes its lock, which is the moment before it writes, or until it has ended. */
  readonly writing: () => Promise<void>;
  /** Sends it a signal; tells its exit code, or the signal that ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
}

function started(root: string): Started {
  const child = spawn(process.execPath, [PROGRAM, '-C', root, 'synth'], { stdio: 'ignore' });
  const exit = once(child, 'exit');
  return {
    writing: async () => {
      while (child.exitCode === null && !existsSync(join(root, '.tenantry-lock'))) await sleep(1);
    },
    end: async (signal) => {
      child.kill(signal);
      const [code, died] = await exit;
      return died ?? code;
    },
  };
}

test('after a hundred kills at random moments, check passes or says what to run, and the next synth ends byte-equal', async () => {
  const states = { untouched: 0, half: 0, whole: 0 };
  for (let round = 0; round < 100; round += 1) {
    const root = fleetRoot([ACME, BETA]);
    const synth = started(root);
    // One kill in ten comes at any moment, the others come while files are written.
    if (round % 10 === 0) await sleep(round * 15);
    else {
      await synth.writing();
      await sleep(Math.random() * 25);
    }
    await synth.end('SIGKILL');

    const wrong = differences(root).filter((path) => path !== '.tenantry-lock');
    if (wrong.length === 0) states.whole += 1;
    else if (existsSync(join(root, 'generated'))) states.half += 1;
    else states.untouched += 1;
    if (round % 10 === 5) {
      const { code, stdout } = await tenantry(['-C', root, 'check']);
      expect(code).toBe(wrong.length === 0 ? 0 : 2);
      if (code === 2) expect(stdout).toContain('run `tenantry synth`');
    }
    expect(await tenantry(['-C', root, 'synth'])).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(differences(root)).toEqual([]);
    rmSync(root, { recursive: true });
  }
  expect(states.half, JSON.stringify(states)).toBeGreaterThan(0);
}, 1_800_000);

test.each(['SIGINT', 'SIGTERM'] as const)('%s while files are written leaves a whole tree', async (signal) => {
  let whole = 0;
  for (let round = 0; round < 12; round += 1) {
    const root = fleetRoot([ACME, BETA]);
    const synth = started(root);
    await synth.writing();
    await sleep(round);
    expect([0, signal]).toContain(await synth.end(signal));
    if (!existsSync(join(root, 'generated'))) continue;
    whole += 1;
    expect(differences(root)).toEqual([]);
  }
  expect(whole).toBeGreaterThan(0);
});

test('a full disk leaves the old tree as it was, and more room ends the work', async ({ skip }) => {
  const root = temporaryRoot();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'none', root], {
      stdio: 'pipe',
    });
  } catch {
    return skip('mounting needs root');
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', root]));
  cpSync(fleetRoot([ACME, BETA]), root, { recursive: true });
  writeFiles(root, { 'generated/tenants/acme/index.json': 'old' });
  const freeBlocks = Number(execFileSync('stat', ['-f', '-c', '%f', root], { encoding: 'utf8' }));
  writeFiles(root, { ballast: 'x'.repeat((freeBlocks - 20) * 4096) });
  const before = filesBelow(join(root, 'generated'));
  const { code, stderr } = await tenantry(['-C', root, 'synth']);
  expect(code).toBe(1);
  expect(stderr).toContain('no space is left on the device (ENOSPC)');
  expect(filesBelow(join(root, 'generated'))).toEqual(before);

  rmSync(join(root, 'ballast'));
  expect((await tenantry(['-C', root, 'synth'])).code).toBe(0);
  expect(differences(root)).toEqual([]);
});

test('a process that may open few files at once writes the tree all the same', async () => {
  const root = fleetRoot([ACME, BETA]);
  const limited = ['-c', 'ulimit -n 128 && exec "$@"', 'bash', process.execPath, PROGRAM, '-C', root, 'synth'];
  const [code] = await once(spawn('bash', limited, { stdio: 'ignore' }), 'exit');
  expect(code).toBe(0);
  expect(differences(root)).toEqual([]);
});
