import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageSource } from './violations.ts';

/** Reads every package below `<root>/packages`. */
export function readPackages(root: string): readonly PackageSource[] {
  const packages = join(root, 'packages');
  return readdirSync(packages)
    .filter((name) => existsSync(join(packages, name, 'package.json')))
    .map((name) => ({
      name,
      dependencies: Object.keys(dependenciesOf(join(packages, name, 'package.json'))),
      files: readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => ({
          path: `packages/${name}/src/${path}`,
          text: readFileSync(join(packages, name, 'src', path), 'utf8'),
        })),
    }));
}

function dependenciesOf(file: string): object {
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'dependencies' in manifest
    ? Object(manifest.dependencies)
    : {};
}
