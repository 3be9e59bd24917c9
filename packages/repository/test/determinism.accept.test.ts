import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryRoot } from './temporary-root.ts';

/** Moves the clock of a process: everything that asks for the time is told another year. */
function clockAt(year: number): readonly string[] {
  const shift = Date.UTC(year, 1, 29) - Date.now();
  const source = `const now = Date.now; Date.now = () => now() + ${shift}; globalThis.Date = class extends Date { constructor(...a) { super(...(a.length ? a : [Date.now()])); } };`;
  return ['--import', `data:text/javascript,${encodeURIComponent(source)}`];
}

const plain = { PATH: process.env['PATH'], HOME: tmpdir() };

describe('a synth from nothing writes the committed bytes', () => {
  test.each([
    [
      'in another time zone and language',
      { env: { ...plain, TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
    ],
    ['without HOME and with another host name', { env: { PATH: plain.PATH, HOSTNAME: 'elsewhere', USER: 'nobody' } }],
    ['from another working directory', { env: plain, cwd: '/' }],
    ['in 2040', { env: plain, node: clockAt(2040) }],
    ['in 1980', { env: plain, node: clockAt(1980) }],
    ['with one worker', { env: plain, args: ['--jobs', '1'] }],
    ['with three workers', { env: plain, args: ['--jobs', '3'] }],
    [
      'with colours asked for and npm’s variables set',
      { env: { ...plain, FORCE_COLOR: '1', NODE_ENV: 'production', npm_config_x: '1' } },
    ],
  ])('%s', (_, options) => {
    const root = temporaryRoot();
    const committed = root.tree();
    root.remove('generated');
    const { status, stderr } = root.run(['synth', ...('args' in options ? options.args : [])], options);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(root.tree()).toEqual(committed);
  });

  test('when the files were created in another order', () => {
    const root = temporaryRoot();
    const committed = root.tree();
    root.remove('generated');
    mkdirSync(join(root.path, 'shuffled'));
    for (const name of readdirSync(join(root.path, 'tenants')).reverse()) {
      renameSync(join(root.path, 'tenants', name), join(root.path, 'shuffled', name));
    }
    root.remove('tenants');
    renameSync(join(root.path, 'shuffled'), join(root.path, 'tenants'));
    expect(root.run(['synth']).status).toBe(0);
    expect(root.tree()).toEqual(committed);
  });
});

test.each(['CDK8S_LEGACY_HASH', 'CDK8S_DISABLE_SORT', 'CDKTF_OUTDIR', 'SYNTH_HCL_OUTPUT'])(
  'synth refuses to run with %s set, and names it',
  (name) => {
    const root = temporaryRoot();
    const before = root.tree();
    const { status, stderr, stdout } = root.run(['synth'], { env: { ...plain, [name]: 'true' } });
    expect(status).toBe(1);
    expect(stderr + stdout).toContain(name);
    expect(root.tree()).toEqual(before);
  },
);
