/** What a package may import. */
export interface PackageRule {
  /** Packages of the workspace, without the scope. */
  readonly workspace: readonly string[];
  /** Libraries. */
  readonly libraries: readonly string[];
  /** Modules of Node.js; `'any'` where effects live. */
  readonly node: readonly string[] | 'any';
}

/** Hashing is a function from values to values; every other module of Node.js is an effect. */
const HASHING = ['node:crypto'];

/**
 * The direction of the packages, the home of each library and the home of effects. `build` fails where code says
 * otherwise.
 */
export const PACKAGES: Readonly<Record<string, PackageRule>> = {
  diagnostic: { workspace: [], libraries: ['ajv', 'jsonc-parser'], node: [] },
  catalog: { workspace: ['diagnostic'], libraries: [], node: [] },
  tenant: { workspace: ['diagnostic', 'catalog'], libraries: [], node: [] },
  blueprint: { workspace: ['diagnostic', 'catalog', 'tenant'], libraries: [], node: HASHING },
  artifact: { workspace: ['diagnostic'], libraries: ['yaml'], node: HASHING },
  'render-kubernetes': {
    workspace: ['blueprint', 'artifact'],
    libraries: ['cdk8s', 'cdk8s-plus-28', 'constructs'],
    node: [],
  },
  'render-terraform': {
    workspace: ['blueprint', 'artifact'],
    libraries: ['@cdktf/provider-aws', '@cdktf/provider-cloudflare', 'cdktf', 'constructs'],
    node: [],
  },
  'render-argocd': { workspace: ['blueprint', 'artifact'], libraries: [], node: [] },
  synth: {
    workspace: [
      'diagnostic',
      'catalog',
      'tenant',
      'blueprint',
      'artifact',
      'render-kubernetes',
      'render-terraform',
      'render-argocd',
    ],
    libraries: [],
    node: [],
  },
  check: {
    workspace: ['diagnostic', 'catalog', 'tenant', 'blueprint', 'artifact', 'synth'],
    libraries: [],
    node: [],
  },
  explain: { workspace: ['diagnostic', 'blueprint', 'artifact', 'synth'], libraries: [], node: [] },
  cli: {
    workspace: ['diagnostic', 'catalog', 'tenant', 'blueprint', 'artifact', 'synth', 'check', 'explain'],
    libraries: ['commander', 'picocolors'],
    node: 'any',
  },
  testing: { workspace: ['diagnostic', 'catalog', 'tenant'], libraries: ['fast-check'], node: [] },
  repository: {
    workspace: ['diagnostic', 'catalog', 'tenant', 'blueprint', 'artifact', 'synth', 'check', 'testing'],
    libraries: ['json-schema-to-typescript'],
    node: 'any',
  },
};

/** Globals that read the clock, chance, the place or the language; they belong to packages with effects. */
export const EFFECTFUL_GLOBALS: readonly RegExp[] = [
  /\bDate\b(?!\.)|\bDate\.(?:now|parse)\b/,
  /\bMath\.random\b/,
  /\bIntl\b/,
  /\.toLocale\w*\(|\.localeCompare\(/,
  /\b(?:process|performance|globalThis|console|fetch|setTimeout|setInterval|setImmediate)\b\s*[.(]/,
];
