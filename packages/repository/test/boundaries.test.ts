import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPackages } from '../src/boundaries/read-packages.ts';
import { boundaryViolations, type PackageSource } from '../src/boundaries/violations.ts';

const real = readPackages(fileURLToPath(new URL('../../../', import.meta.url)));

/** The repository's packages with one more file in one of them. */
function withFile(name: string, text: string): readonly PackageSource[] {
  return real.map((source) =>
    source.name === name
      ? { ...source, files: [...source.files, { path: `packages/${name}/src/new.ts`, text }] }
      : source,
  );
}

test('the packages of this repository obey their boundaries', () => {
  expect(boundaryViolations(real)).toEqual([]);
});

describe('the build fails when', () => {
  test.each([
    ['the blueprint imports cdktf', 'blueprint', "import { App } from 'cdktf';", 'imports cdktf'],
    ['a renderer imports the other library', 'render-terraform', "import { Chart } from 'cdk8s';", 'imports cdk8s'],
    [
      'a deep path hides a library',
      'check',
      "import { x } from '@cdktf/provider-aws/lib/kms-key';",
      'imports @cdktf/provider-aws/lib/kms-key',
    ],
    [
      'an earlier step imports a later one',
      'tenant',
      "import { x } from '@tenantry/blueprint';",
      'imports @tenantry/blueprint',
    ],
    [
      'a package reaches around another one’s door',
      'check',
      "import { x } from '../../packages/synth/src/y.ts';",
      'imports ../../packages/synth/src/y.ts',
    ],
    ['the core reads files', 'artifact', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ['an import is dynamic', 'synth', "const x = await import('node:os');", 'imports node:os'],
    ['the core reads the clock', 'blueprint', 'const now = new Date();', 'uses Date'],
    ['the core throws dice', 'synth', 'const x = Math.random();', 'uses Math.random'],
    ['the core reads the environment', 'diagnostic', 'const x = process.env;', 'uses process.'],
    ['the core asks for the language', 'artifact', 'list.sort((a, b) => a.localeCompare(b));', 'uses .localeCompare('],
  ])('%s', (_, name, text, violation) => {
    expect(boundaryViolations(withFile(name, text))).toEqual([`packages/${name}/src/new.ts ${violation}`]);
  });

  test('a package has no rule', () => {
    const stranger: PackageSource = { name: 'utils', dependencies: [], files: [] };
    expect(boundaryViolations([...real, stranger])).toEqual(['packages/utils has no rule in packages.ts']);
  });

  test('a package.json names what the package may not import', () => {
    const changed = real.map((source) =>
      source.name === 'check' ? { ...source, dependencies: [...source.dependencies, 'cdktf'] } : source,
    );
    expect(boundaryViolations(changed)).toEqual(['packages/check/package.json depends on cdktf']);
  });
});

test('comments may speak of what code may not use', () => {
  expect(boundaryViolations(withFile('synth', '/** Never new Date(). */\n// nor process.env\n'))).toEqual([]);
});
