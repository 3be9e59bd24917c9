import { expect, test } from 'vitest';
import { temporaryRoot } from './temporary-root.ts';

/** Loads the program with one text of one of its compiled files replaced: a change of code. */
function withCodeChange(file: string, from: string, to: string): readonly string[] {
  const hooks = `export async function load(url, context, next) {
    const loaded = await next(url, context);
    if (!url.endsWith(${JSON.stringify(file)})) return loaded;
    const source = String(loaded.source);
    if (!source.includes(${JSON.stringify(from)})) throw new Error('nothing to replace in ' + url);
    return { ...loaded, source: source.replaceAll(${JSON.stringify(from)}, () => ${JSON.stringify(to)}) };
  }`;
  const register = `import { register } from 'node:module'; register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(hooks))});`;
  return ['--no-warnings', '--import', `data:text/javascript,${encodeURIComponent(register)}`];
}

const change = withCodeChange('/render-kubernetes/dist/workload/pod-security.js', "'RuntimeDefault'", "'Unconfined'");

test('a change of renderer code that is not synthesized is a stale tree, named file by file', () => {
  const root = temporaryRoot();
  root.commit();
  const { status, stdout } = root.run(['check'], { node: change });
  expect(status).toBe(2);
  expect(stdout).toContain('tree-stale');
});

test('a change of renderer code that is synthesized fails check with every tenant that it changes', () => {
  const root = temporaryRoot();
  root.commit();
  expect(root.run(['synth'], { node: change }).status).toBe(0);
  const { status, stdout } = root.run(['check', '--format', 'json'], {
    node: change,
  });
  expect(status).toBe(2);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; location: { file: string } }[];
  };
  expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(['release-changed-silently']);
  expect(diagnostics.map(({ location }) => location.file).sort()).toEqual(
    [...root.tree('tenants').keys()].filter((file) => file.endsWith('.json')),
  );
});
