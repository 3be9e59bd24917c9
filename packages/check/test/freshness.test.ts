import { anExampleTenant } from '@tenantry/testing';
import { expect, test } from 'vitest';
import { DIFFERENCE_CODES } from '../src/index.ts';
import { acme, filesOf, foldersOf, globex, judge, withText } from './a-state.ts';

const DATA = 'tenants/acme/production/terraform/data/main.tf.json';
const INDEX = 'tenants/acme/index.json';
const OTHER = 'argocd/index.json';

const fresh = foldersOf([acme, globex]);
const files = filesOf(fresh);

function problemsOf(
  tree: typeof files,
  oddities: readonly string[] = [],
): readonly (readonly [string, string | undefined])[] {
  return judge({ fresh, tree: { files: tree, oddities } }).map(({ code, location }) => [code, location?.file]);
}

test('a tree that equals a fresh synth is fine', () => {
  expect(problemsOf(files)).toEqual([]);
});

test('the order in which files were read does not matter', () => {
  expect(problemsOf([...files].reverse())).toEqual([]);
});

test('a missing file is missing', () => {
  expect(problemsOf(withText(files, DATA, () => null))).toEqual([['tree-missing-file', `generated/${DATA}`]]);
});

test('an edited file is torn: its own index says something else', () => {
  const edited = withText(files, DATA, (text) => text.replace('"multi_az": true', '"multi_az": false'));
  expect(problemsOf(edited)).toEqual([['tree-torn', `generated/${DATA}`]]);
});

test('a file that ends early is torn, and cannot be read', () => {
  const cut = withText(files, DATA, (text) => text.slice(0, 900));
  expect(problemsOf(cut)).toEqual([
    ['tree-torn', `generated/${DATA}`],
    ['tree-unreadable', `generated/${DATA}`],
  ]);
});

test('an old file that its old index describes is stale, and so is that index', () => {
  const older = anExampleTenant({ access: [{ group: 'acme-it', role: 'viewer' }] });
  const newer = anExampleTenant({ access: [{ group: 'acme-it', role: 'operator' }] });
  const tree = { files: filesOf(foldersOf([older])), oddities: [] };
  const found = judge({ tenants: [newer], tree, fresh: foldersOf([newer]) }).map(({ code, location }) => [
    code,
    location?.file.replace(/^.*\//, ''),
  ]);
  expect(found.filter(([code]) => code === 'tree-stale')).toEqual([['tree-stale', 'index.json']]);
  expect(new Set(found.map(([code]) => code))).toEqual(new Set(['tree-stale', 'tree-missing-file', 'tree-stray-file']));
});

test('a file that an older release wrote is stale, and not torn', () => {
  const tree = { files: filesOf(foldersOf([acme])), oddities: [] };
  const newer = anExampleTenant({ ring: 'canary' });
  const found = judge({ tenants: [newer], tree, fresh: foldersOf([newer]) });
  expect(found.length).toBeGreaterThan(2);
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['tree-stale']));
});

test('an edited index is stale, whatever it says', () => {
  const edited = withText(files, INDEX, (text) => text.replace('"state": "active"', '"state": "retained"'));
  expect(problemsOf(edited)).toEqual([['tree-stale', `generated/${INDEX}`]]);
});

test.each([
  ['no JSON', '{'],
  ['no index', '{"version": 1}\n'],
  ['empty', ''],
])('an index that is %s describes nothing: an edited file beside it is stale', (_, text) => {
  const edited = withText(files, DATA, (data) => data.replace('"multi_az": true', '"multi_az": false'));
  expect(problemsOf(withText(edited, INDEX, () => text))).toEqual([
    ['tree-stale', `generated/${INDEX}`],
    ['tree-stale', `generated/${DATA}`],
  ]);
});

test.each(['argocd/notes.yaml', 'clusters/shared-eu-1/more.yaml', 'extra.yaml', 'tenants/acme/development/x.json'])(
  'a file that nobody renders belongs to nobody: %s',
  (path) => {
    expect(problemsOf([...files, { path, text: '{}\n' }])).toEqual([['tree-stray-file', `generated/${path}`]]);
  },
);

test('a link, a pipe or a file in another encoding belongs to nobody', () => {
  expect(problemsOf(files, ['tenants/acme/link'])).toEqual([['tree-stray-file', 'generated/tenants/acme/link']]);
});

test('a link in the place of a file is a stray and leaves the file missing', () => {
  expect(
    problemsOf(
      withText(files, DATA, () => null),
      [DATA],
    ),
  ).toEqual([
    ['tree-stray-file', `generated/${DATA}`],
    ['tree-missing-file', `generated/${DATA}`],
  ]);
});

test.each([
  ['a changed line', (text: string) => text.replace('"multi_az": true', '"multi_az": false'), /"multi_az": true/],
  ['a file that ends early', (text: string) => text.slice(0, text.indexOf('"multi_az"')), /"multi_az": true/],
  ['an added end', (text: string) => `${text}x`, /^$/],
])('the line of the first difference is told: %s', (_, change, line) => {
  const text = files.find(({ path }) => path === DATA)?.text ?? '';
  const [found] = judge({ fresh, tree: { files: withText(files, DATA, change), oddities: [] } });
  expect(text.split('\n')[(found?.location?.line ?? 0) - 1]).toMatch(line);
});

test('every problem is told at once, in the order of files', () => {
  const tree = [
    ...withText(
      withText(files, DATA, () => null),
      INDEX,
      () => '',
    ),
    { path: 'extra.yaml', text: '' },
  ];
  expect(problemsOf(tree).map(([, file]) => file)).toEqual([
    'generated/extra.yaml',
    `generated/${INDEX}`,
    `generated/${DATA}`,
  ]);
});

test('differences of the tree have exit code 2: no file that people write is wrong', () => {
  const cut = withText(files, DATA, (text) => text.slice(0, 900));
  const tree = withText(
    withText(cut, INDEX, (text) => `${text}\n`),
    OTHER,
    () => null,
  );
  const found = judge({ fresh, tree: { files: [...tree, { path: 'extra.yaml', text: '' }], oddities: [] } });
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  expect(codes).toEqual(['tree-missing-file', 'tree-stale', 'tree-stray-file', 'tree-torn', 'tree-unreadable']);
  expect(codes.filter((code) => !DIFFERENCE_CODES.has(code))).toEqual([]);
});
