import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\0');

test('nothing lies at the top level but what requirement A4 names and what repositories usually have', () => {
  const top = new Set(tracked.filter((path) => path !== '').map((path) => path.split('/')[0]));
  expect([...top].filter((name) => name !== undefined && !name.startsWith('.')).sort()).toEqual([
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'docs',
    'generated',
    'package.json',
    'packages',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'tenants',
    'tsconfig.base.json',
    'turbo.json',
  ]);
});

test('no file is a grab-bag', () => {
  const grabBag = /(?:^|\/)(?:utils?|helpers?|common|misc|types)(?:\.[a-z]+)?(?:\/|$)/;
  const sources = tracked.filter((path) => /^packages\/[^/]+\/src\//.test(path));
  expect(sources.filter((path) => grabBag.test(path) && !path.includes('/types/'))).toEqual([]);
});

test('every test-like file is run by one of the two test commands', () => {
  const testLike = tracked.filter((path) => /\.(?:test|spec)\.[a-z]+$|-test\.ts$/.test(path));
  expect(testLike.filter((path) => !/^packages\/[^/]+\/test\/.*\.test\.ts$/.test(path))).toEqual([]);
});

describe('versions', () => {
  const catalog = readFileSync(`${root}/pnpm-workspace.yaml`, 'utf8');

  test('are pinned exactly in one place', () => {
    const block = /^catalog:\n((?: {2}.*\n)+)/m.exec(catalog)?.[1] ?? '';
    const versions = block.split('\n').filter((line) => line !== '');
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.filter((line) => !/^ {2}\S+: \d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test.each(tracked.filter((path) => /^(?:packages\/[^/]+\/)?package\.json$/.test(path)))(
    '%s names only the catalog and the workspace',
    (path) => {
      const manifest = JSON.parse(readFileSync(`${root}/${path}`, 'utf8')) as Record<string, Record<string, string>>;
      const all = { ...manifest['dependencies'], ...manifest['devDependencies'], ...manifest['peerDependencies'] };
      expect(Object.entries(all).filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')).toEqual(
        [],
      );
    },
  );
});

describe('workflows', () => {
  const workflows = tracked.filter((path) => path.startsWith('.github/workflows/'));

  test.each(workflows)('%s pins every action to a full commit and takes no permission by default', (path) => {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    const uses = [...text.matchAll(/uses: *(\S+)/g)].map((match) => match[1] ?? '');
    expect(uses.filter((action) => !action.startsWith('./') && !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
    expect(text).toContain('\npermissions: {}\n');
    expect(text).not.toContain('pull_request_target');
  });
});
