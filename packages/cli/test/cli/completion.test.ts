import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { tenantry } from '../run-cli.ts';
import { temporaryRoot } from '../temporary-root.ts';

let script = '';

beforeAll(async () => {
  script = (await tenantry(['completion', 'bash'])).stdout;
});

/** What bash offers for a command line whose last word is being typed. */
function offered(words: readonly string[], cwd: string): readonly string[] {
  const file = join(cwd, '.completion.bash');
  writeFileSync(file, script);
  const ask = `source "$0"; COMP_WORDS=(tenantry "$@"); COMP_CWORD=$#; _tenantry; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['--norc', '-c', ask, file, ...words], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

function fleet(): string {
  return temporaryRoot({
    'tenants/acme.json': '',
    'tenants/beta.json': '',
    'deep/er/x': '',
    'other/tenants/gamma.json': '',
  });
}

test('the script is what bash calls well-formed', () => {
  const file = join(temporaryRoot(), 'script.bash');
  writeFileSync(file, script);
  expect(execFileSync('bash', ['-n', file], { encoding: 'utf8', stdio: 'pipe' })).toBe('');
});

test('commands are offered', () => {
  expect(offered([''], fleet())).toEqual(['check', 'completion', 'explain', 'help', 'list', 'synth', 'validate']);
  expect(offered(['sy'], fleet())).toEqual(['synth']);
});

test('options of the command and of the program are offered', () => {
  expect(offered(['synth', '--'], fleet())).toEqual([
    '--check',
    '--format',
    '--help',
    '--help',
    '--jobs',
    '--no-color',
    '--now',
    '--quiet',
    '--root',
    '--tenant',
    '--version',
  ]);
});

test('values are offered', () => {
  expect(offered(['--format', ''], fleet())).toEqual(['csv', 'github', 'json', 'sarif', 'text']);
  expect(offered(['completion', ''], fleet())).toEqual(['bash', 'fish', 'zsh']);
  expect(offered(['help', 'val'], fleet())).toEqual(['validate']);
});

test('tenants of the nearest root are offered, or of the one that was asked for', () => {
  const root = fleet();
  expect(offered(['synth', '--tenant', ''], root)).toEqual(['acme', 'beta']);
  expect(offered(['synth', '--tenant', 'b'], join(root, 'deep/er'))).toEqual(['beta']);
  expect(offered(['-C', 'other', 'synth', '--tenant', ''], root)).toEqual(['gamma']);
});

test('files are offered where the command takes files', () => {
  expect(offered(['validate', 'tenants/a'], fleet())).toEqual(['tenants/acme.json']);
});

test('nothing is offered where nothing belongs', () => {
  expect(offered(['list', ''], fleet())).toEqual([]);
  expect(offered(['synth', '--jobs', ''], fleet())).toEqual([]);
});

test.each(['zsh', 'fish'])('the script for %s names every command and option', async (shell) => {
  const { code, stdout } = await tenantry(['completion', shell]);
  expect(code).toBe(0);
  for (const word of [
    'validate',
    'synth',
    'check',
    'list',
    'explain',
    'completion',
    'jobs',
    'tenant',
    'base',
    'format',
  ]) {
    expect(stdout).toContain(word);
  }
});
