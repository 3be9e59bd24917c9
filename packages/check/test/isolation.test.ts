import type { Identity } from '@tenantry/artifact';
import { expect, test } from 'vitest';
import { DIFFERENCE_CODES } from '../src/index.ts';
import { acme, filesOf, foldersOf, globex, judge, withText } from './a-state.ts';

const fresh = foldersOf([acme, globex]);
const files = filesOf(fresh);
const SERVICE = 'tenants/globex/production/kubernetes/application/service-file-server.yaml';
const FOUNDATION = 'tenants/globex/production/terraform/foundation/main.tf.json';

function violations(tree: typeof files, folders = fresh) {
  return judge({ fresh: folders, tree: { files: tree, oddities: [] } }).filter(
    ({ code }) => code === 'isolation-violated',
  );
}

test('tenants that were synthesized are apart', () => {
  expect(violations(files)).toEqual([]);
});

test('an identifier in an edited file is found, with both places', () => {
  const [found, ...more] = violations(
    withText(files, SERVICE, (text) => text.replace('globex-production', 'acme-production')),
  );
  expect(more).toEqual([]);
  expect(found?.message).toContain('namespace "acme-production"');
  expect(found?.message).toContain('acme and globex');
  const places = [found?.location, ...(found?.related ?? []).map(({ location }) => location)];
  expect(places).toContainEqual({ file: `generated/${SERVICE}`, pointer: '/metadata/namespace' });
  expect(places.some((place) => place?.file.startsWith('generated/tenants/acme/'))).toBe(true);
  expect(DIFFERENCE_CODES.has('isolation-violated')).toBe(true);
});

test('an identifier in a stray file is found', () => {
  const stray = { path: 'tenants/globex/production/kubernetes/application/service-x.yaml', text: '' };
  const text = files.find(({ path }) => path === SERVICE)?.text.replace('globex-production', 'acme-production') ?? '';
  expect(violations([...files, { ...stray, text }])).toHaveLength(1);
});

test('a stray folder is a tenant of its own: a copied tree shares everything with its original', () => {
  const copies = files
    .filter(({ path }) => path.startsWith('tenants/globex/') && !path.endsWith('/index.json'))
    .map(({ path, text }) => ({ path: path.replace('globex', 'initech'), text }));
  expect(violations([...files, ...copies]).length).toBeGreaterThan(10);
});

test('what a missing file held is nobody’s any more', () => {
  const leaked = withText(files, SERVICE, (text) => text.replace('globex-production', 'acme-production'));
  const alone = leaked.filter(({ path }) => !path.startsWith('tenants/acme/'));
  expect(violations(alone)).toEqual([]);
});

/** Folders of a synth that says that it found a tunnel of acme in a file of globex. */
const tunnel: Identity = { type: 'tunnel', value: 'acme-production', file: SERVICE, pointer: '/spec', mention: false };
const sayingMore = fresh.map((folder) =>
  folder.index.owner === 'tenants/globex' ? { ...folder, identities: [tunnel] } : folder,
);

test('a file that equals a fresh synth is not read again: what the synth found in it counts', () => {
  expect(violations(files, sayingMore).map(({ message }) => message)).toEqual([
    expect.stringContaining('tunnel "acme-production"'),
  ]);
});

test('an edited file counts for what it holds, not for what the synth found', () => {
  expect(
    violations(
      withText(files, SERVICE, (text) => `${text}\n`),
      sayingMore,
    ),
  ).toEqual([]);
});

test.each([
  ['a duplicate key', SERVICE, (text: string) => `${text}kind: "Service"\n`],
  ['an alias', SERVICE, (text: string) => `${text}a: &x 1\nb: *x\n`],
  ['half of a file', FOUNDATION, (text: string) => text.slice(0, text.length / 2)],
  ['nothing', FOUNDATION, () => ''],
])('a file that cannot be read is told: %s', (_, path, change) => {
  const found = judge({ fresh, tree: { files: withText(files, path, change), oddities: [] } });
  expect(found.filter(({ code }) => code === 'tree-unreadable').map(({ location }) => location?.file)).toContain(
    `generated/${path}`,
  );
});

test('an edited index is no source of identifiers', () => {
  const text = (index: string): string => index.replaceAll('globex', 'acme');
  expect(violations(withText(files, 'tenants/globex/index.json', text))).toEqual([]);
});
