import { type OwnerIndex, parseIndex, sha256, type TreeFile } from '@tenantry/artifact';
import { compareText, type Diagnostic, type DiagnosticCode } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from '@tenantry/synth';
import type { Tree } from './tree.ts';

/**
 * Compares a tree with a fresh synth, byte for byte. A file that its folder's own index does not describe was edited
 * or half written (`tree-torn`); one that the index describes is merely old (`tree-stale`).
 */
export function checkFreshness(fresh: readonly SynthesizedFolder[], tree: Tree): readonly Diagnostic[] {
  const expected = new Map(fresh.flatMap((folder) => folder.files).map((file) => [file.path, file]));
  const found = new Map(tree.files.map((file) => [file.path, file]));
  const described = describedHashes(tree.files);
  return [
    ...tree.oddities.map(stray),
    ...[...found.keys()].filter((path) => !expected.has(path)).map(stray),
    ...[...expected.values()].flatMap((file) => compare(file, found.get(file.path), described)),
  ].sort((one, other) => compareText(one.location?.file ?? '', other.location?.file ?? ''));
}

function compare(
  expected: TreeFile,
  found: TreeFile | undefined,
  described: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  if (found === undefined) return [difference('tree-missing-file', expected.path, 'is missing')];
  if (found.text === expected.text) return [];
  const hash = described.get(found.path);
  const line = firstDifferentLine(found.text, expected.text);
  return hash !== undefined && hash !== sha256(found.text)
    ? [difference('tree-torn', found.path, 'was edited by hand or written only in part', line)]
    : [difference('tree-stale', found.path, 'differs from a fresh synth', line)];
}

/** Hash of each file as the index of its folder has it; broken indexes describe nothing. */
function describedHashes(files: readonly TreeFile[]): ReadonlyMap<string, string> {
  return new Map(
    files
      .filter((file) => file.path.endsWith('/index.json'))
      .flatMap((file) => {
        const index = parseIndex(file);
        return index.ok ? hashesOf(index.value) : [];
      }),
  );
}

function hashesOf(index: OwnerIndex): readonly (readonly [string, string])[] {
  return Object.entries(index.files).map(([path, hash]) => [`${index.owner}/${path}`, hash] as const);
}

function stray(path: string): Diagnostic {
  return {
    code: 'tree-stray-file',
    severity: 'error',
    message: `generated/${path} belongs to nobody`,
    hint: 'remove it; everything under generated/ is written by `tenantry synth`',
    location: { file: `generated/${path}` },
  };
}

function difference(code: DiagnosticCode, path: string, what: string, line?: number): Diagnostic {
  return {
    code,
    severity: 'error',
    message: `generated/${path} ${what}`,
    hint: 'run `tenantry synth` and commit what it writes',
    location: { file: `generated/${path}`, ...(line === undefined ? {} : { line }) },
  };
}

function firstDifferentLine(one: string, other: string): number {
  const lines = one.split('\n');
  const others = other.split('\n');
  const position = lines.findIndex((line, index) => line !== others[index]);
  return (position === -1 ? lines.length : position) + 1;
}
