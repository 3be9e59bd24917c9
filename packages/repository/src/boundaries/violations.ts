import { EFFECTFUL_GLOBALS, PACKAGES, type PackageRule } from './packages.ts';

/** A package as it lies in `packages/`. */
export interface PackageSource {
  readonly name: string;
  /** Names under `dependencies` in its package.json. */
  readonly dependencies: readonly string[];
  /** Its source files; tests are free. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Every import, dependency or global that {@link PACKAGES} does not allow, as one line each. */
export function boundaryViolations(sources: readonly PackageSource[]): readonly string[] {
  const names = sources.map(({ name }) => name);
  return [
    ...names
      .filter((name) => !Object.hasOwn(PACKAGES, name))
      .map((name) => `packages/${name} has no rule in packages.ts`),
    ...Object.keys(PACKAGES)
      .filter((name) => !names.includes(name))
      .map((name) => `packages.ts has a rule for ${name}, which does not exist`),
    ...sources.flatMap((source) => {
      const rule = PACKAGES[source.name];
      return rule === undefined ? [] : violationsOf(source, rule);
    }),
  ];
}

function violationsOf(source: PackageSource, rule: PackageRule): readonly string[] {
  const allowed = new Set([...rule.workspace.map((name) => `@tenantry/${name}`), ...rule.libraries]);
  return [
    ...source.dependencies
      .filter((name) => !allowed.has(name))
      .map((name) => `packages/${source.name}/package.json depends on ${name}`),
    ...[...allowed]
      .filter((name) => !source.dependencies.includes(name))
      .map((name) => `packages/${source.name} may import ${name} but its package.json does not name it`),
    ...source.files.flatMap(({ path, text }) => [
      ...importsOf(text)
        .filter((specifier) => !mayImport(specifier, allowed, rule))
        .map((specifier) => `${path} imports ${specifier}`),
      ...(rule.node === 'any' ? [] : globalsIn(text).map((name) => `${path} uses ${name}`)),
    ]),
  ];
}

function mayImport(specifier: string, allowed: ReadonlySet<string>, rule: PackageRule): boolean {
  if (specifier.startsWith('.')) return !specifier.includes('/packages/');
  if (specifier.startsWith('node:')) return rule.node === 'any' || rule.node.includes(specifier);
  return allowed.has(packageOf(specifier));
}

/** `@scope/name/deep/path` → `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function importsOf(text: string): readonly string[] {
  // `from` counts only in a statement that begins with `import` or `export`; a call of `import()` counts anywhere.
  const imports = /(?:^(?:import|export)\s[^';]*?\sfrom\s*|^import\s*|\bimport\s*\(\s*)'([^']+)'/gm;
  return [...withoutComments(text).matchAll(imports)].flatMap((match) => match[1] ?? []);
}

function globalsIn(text: string): readonly string[] {
  const code = withoutComments(text);
  return EFFECTFUL_GLOBALS.flatMap((pattern) => code.match(pattern)?.[0] ?? []);
}

/** Comments may speak of what code may not use. Text in quotes is dropped too, but for what an import names. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
