import { GENERATED_FOLDER } from '@tenantry/artifact';
import type { Diagnostic } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from '@tenantry/synth';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import type { FolderChanges } from '../worktree/tree-changes.ts';
import { count } from './count.ts';
import { jsonOf } from './json.ts';
import { remarksOf } from './problems.ts';

/** What a synth found, and what it did about it. */
export interface SynthOutcome {
  readonly fresh: readonly SynthesizedFolder[];
  readonly changes: readonly FolderChanges[];
  /** Warnings only. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the changes were written. */
  readonly written: boolean;
}

/** Up to this many files of a folder are named; of more, only the number is told. */
const NAMED = 10;

/** Says what changed, folder by folder, or that nothing did. */
export function synthAnswer(outcome: SynthOutcome, context: Context): Answer {
  const { changes, written } = outcome;
  const exitCode = written || changes.length === 0 ? 0 : 2;
  if (context.format === 'json') return { exitCode, stdout: jsonOf(dataOf(outcome)), stderr: '' };
  const lines = [...changes.flatMap(linesOf), sentenceOf(outcome)];
  const silent = context.quiet && exitCode === 0;
  return {
    exitCode,
    stdout: silent ? '' : `${lines.join('\n')}\n`,
    stderr: remarksOf(outcome.diagnostics, context),
  };
}

function sentenceOf({ fresh, changes, written }: SynthOutcome): string {
  const tenants = count(fresh.filter(({ owner }) => owner.kind === 'tenant').length, 'tenant');
  const files = count(
    fresh.reduce((sum, folder) => sum + folder.files.length, 0),
    'file',
  );
  if (changes.length === 0) return `nothing changed (${tenants}, ${files})`;
  const totals = changes.map(numbersOf).reduce((sum, one) => ({
    created: sum.created + one.created,
    changed: sum.changed + one.changed,
    removed: sum.removed + one.removed,
  }));
  return written
    ? `wrote ${numbersText(totals)} in ${count(changes.length, 'folder')} (${tenants}, ${files})`
    : `${GENERATED_FOLDER}/ differs from a fresh synth: ${numbersText(totals)} in ${count(changes.length, 'folder')}; run \`tenantry synth\``;
}

function linesOf(change: FolderChanges): readonly string[] {
  const named = [
    ...change.created.map(({ path }) => `  + ${path}`),
    ...change.changed.map(({ path }) => `  ~ ${path}`),
    ...change.removed.map((path) => `  - ${path}`),
  ];
  const inner = named.map((line) => line.replace(`${change.folder}/`, ''));
  return [`${change.folder}: ${numbersText(numbersOf(change))}`, ...(inner.length <= NAMED ? inner : [])];
}

interface Numbers {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

function numbersOf({ created, changed, removed }: FolderChanges): Numbers {
  return {
    created: created.length,
    changed: changed.length,
    removed: removed.length,
  };
}

function numbersText(numbers: Numbers): string {
  const parts = Object.entries(numbers).flatMap(([what, number]) => (number === 0 ? [] : [`${number} ${what}`]));
  return parts.length === 0 ? 'empty folders removed' : parts.join(', ');
}

function dataOf({ fresh, changes, diagnostics, written }: SynthOutcome): object {
  return {
    outcome: changes.length === 0 ? 'unchanged' : written ? 'written' : 'different',
    tenants: fresh.filter(({ owner }) => owner.kind === 'tenant').length,
    files: fresh.reduce((sum, folder) => sum + folder.files.length, 0),
    folders: changes.map(({ folder, created, changed, removed }) => ({
      folder,
      created: created.map(({ path }) => path),
      changed: changed.map(({ path }) => path),
      removed,
    })),
    diagnostics,
  };
}
