import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PROGRAM, tenantry } from '../run-cli.ts';
import { temporaryRoot } from '../temporary-root.ts';

test('help is an answer', async () => {
  const { code, stdout, stderr } = await tenantry(['--help']);
  expect(code).toBe(0);
  expect(stderr).toBe('');
  for (const name of ['validate', 'synth', 'check', 'list', 'explain', 'completion'])
    expect(stdout).toContain(`  ${name}`);
});

test.each(['validate', 'synth', 'check', 'list', 'explain', 'completion'])(
  'the help of %s teaches with examples and exit codes, either way it is asked for',
  async (command) => {
    const { code, stdout } = await tenantry(['help', command]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples:\n {2}tenantry /);
    expect(stdout).toMatch(/Exit codes:\n {2}0 {2}/);
    expect((await tenantry([command, '--help'])).stdout).toBe(stdout);
  },
);

test('no command is answered with the help, as a complaint', async () => {
  const { code, stdout, stderr } = await tenantry([]);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('First steps');
});

test('a mistyped command is answered with the right one', async () => {
  const { code, stdout, stderr } = await tenantry(['valdate']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain("unknown command 'valdate'");
  expect(stderr).toContain('Did you mean validate?');
});

test.each([
  [['synth', '--jobs', '0'], 'from 1 to 99'],
  [['synth', '--jobs', '1e3'], 'from 1 to 99'],
  [['synth', '--chek'], '--check'],
  [['check', '--now', '2026-02-30'], '2026-12-31'],
  [['check', '--now', 'tomorrow'], '2026-12-31'],
  [['list', '--format', 'yaml'], 'csv'],
  [['list', '--format', 'sarif'], 'text, json, csv'],
  [['explain'], 'place'],
  [['completion', 'tcsh'], 'bash'],
  [['list', 'more'], 'too many arguments'],
])('%j is a wrong command line, and the answer says how it is right', async (args, remedy) => {
  const { code, stdout, stderr } = await tenantry(args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^error usage /);
  expect(stderr).toContain(remedy);
});

test('options of the program stand before or after the command', async () => {
  const root = temporaryRoot();
  const before = await tenantry(['-C', root, '--format', 'json', 'validate']);
  const after = await tenantry(['validate', '--format', 'json', '-C', root]);
  expect(before).toEqual(after);
  expect(JSON.parse(before.stdout)).toMatchObject({ version: 1 });
});

test('a wrong command line is told to programs in their format', async () => {
  const { code, stdout } = await tenantry(['--format', 'json', 'validate', '--nope']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    diagnostics: [{ code: 'usage' }],
  });
});

test('help loads the command line parser and nothing that judges or renders', async () => {
  const hook = `data:text/javascript,import { writeSync } from 'node:fs';
    export async function load(url, context, next) { writeSync(2, url + '\\n'); return next(url, context); }`;
  const register = `data:text/javascript,import { register } from 'node:module'; register(${JSON.stringify(hook)});`;
  const child = spawn(process.execPath, ['--import', register, PROGRAM, 'synth', '--help']);
  let loaded = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    loaded += text;
  });
  child.stdout.resume();
  await once(child, 'close');
  const modules = loaded.split('\n').filter((url) => url.startsWith('file:'));
  expect(modules.length).toBeGreaterThan(5);
  const foreign = modules.filter((url) => !url.includes('/packages/cli/') && !url.includes('/commander/'));
  expect(foreign).toEqual([]);
});

test('help comes within 150 ms of an empty program', async () => {
  const time = async (args: readonly string[]): Promise<number> => {
    const start = performance.now();
    await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'close');
    return performance.now() - start;
  };
  const differences: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const empty = await time(['-e', '0']);
    differences.push((await time([PROGRAM, '--help'])) - empty);
  }
  expect(differences.sort((one, other) => one - other)[4]).toBeLessThan(150);
});

test('a program that is not built says how to build it', async () => {
  const root = temporaryRoot();
  mkdirSync(join(root, 'bin'));
  cpSync(PROGRAM, join(root, 'bin/tenantry.mjs'));
  const child = spawn(process.execPath, [join(root, 'bin/tenantry.mjs'), '--help']);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(stderr).toContain('pnpm@10 build');
});

test('the program runs through a link, as package managers install it', async () => {
  const root = temporaryRoot();
  symlinkSync(PROGRAM, join(root, 'tenantry'));
  const child = spawn(process.execPath, [join(root, 'tenantry'), '--version'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [version] = await once(child.stdout, 'data');
  expect(String(version)).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a reader that had enough is no failure', async () => {
  const child = spawn('bash', ['-c', `"$0" "$1" --help | true; echo "\${PIPESTATUS[0]}"`, process.execPath, PROGRAM]);
  const [code] = await once(child.stdout, 'data');
  expect(String(code)).toBe('0\n');
});

test('colours are for terminals, unless they are forced, and never where they are forbidden', async () => {
  const colour = '\u001b[';
  const args = ['-C', temporaryRoot(), 'synth'];
  expect((await tenantry(args)).stderr).not.toContain(colour);
  expect((await tenantry(args, { env: { FORCE_COLOR: '1' } })).stderr).toContain(colour);
  expect((await tenantry(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stderr).not.toContain(colour);
  expect((await tenantry([...args, '--no-color'], { env: { FORCE_COLOR: '1' } })).stderr).not.toContain(colour);
});

test('an error of our own is one line, exit code 1, and a trace only where it is asked for', async () => {
  const broken = fileURLToPath(new URL('break-internally.mjs', import.meta.url));
  const run = (env: Readonly<Record<string, string>>) =>
    tenantry(['-C', temporaryRoot({ 'tenants/a.json': '{}' }), 'validate'], {
      env: { NODE_OPTIONS: `--import ${broken}`, ...env },
    });
  const plain = await run({});
  expect(plain.code).toBe(1);
  expect(plain.stderr).toMatch(/^error internal .*\n {2}hint: .*bug of tenantry.*\n$/);
  expect((await run({ TENANTRY_DEBUG: '1' })).stderr).toMatch(/\n {4}at /);
});
