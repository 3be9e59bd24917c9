import { GENERATED_FOLDER } from '@tenantry/artifact';
import type { Source } from '@tenantry/blueprint';
import { type JsonDocument, shortValue, valueAt } from '@tenantry/diagnostic';
import type { Cause, FieldExplanation, LineExplanation } from '@tenantry/explain';
import { count } from '../report/count.ts';

/** Input files by path. */
type Documents = ReadonlyMap<string, JsonDocument>;

/** What a field causes for one tenant. */
export interface TenantField {
  readonly tenant: string;
  readonly explanation: FieldExplanation;
}

/** Says where a generated line comes from: what its value is made of, then why it is there at all. */
export function formatLine(explanation: LineExplanation, documents: Documents): string {
  const { path, line, text, causes, presence } = explanation;
  const value =
    causes.length === 0
      ? ['no field decides what this line says: it is the same for everybody who has it']
      : ['comes from', ...causes.flatMap((cause) => causeLines(cause, documents))];
  const there = presence.flatMap(({ sources }) => sources.slice(0, 1)).map((source) => sourceText(source, documents));
  return lines([
    `${GENERATED_FOLDER}/${path}:${line}`,
    `  ${text.trim()}`,
    '',
    ...value,
    ...(there.length === 0 ? [] : ['', 'is there because of', ...[...new Set(there)].map((source) => `  ${source}`)]),
  ]);
}

/** Says which lines a field causes. */
export function formatField(
  file: string,
  pointer: string,
  tenants: readonly TenantField[],
  documents: Documents,
): string {
  const told = tenants.flatMap(({ tenant, explanation }) => tenantLines(tenant, explanation));
  const total = tenants.reduce((sum, { explanation }) => sum + explanation.lines.length, 0);
  const decided = tenants.reduce((sum, { explanation }) => sum + explanation.decisions.length, 0);
  const summary = `decides ${count(decided, 'value')} and causes ${count(total, 'generated line')}`;
  return lines([placeOf(file, pointer, documents), `  ${summary}`, ...told]);
}

function tenantLines(tenant: string, { decisions, lines: found }: FieldExplanation): readonly string[] {
  if (decisions.length === 0) return [];
  const paths = [...new Set(found.map(({ path }) => path))];
  return [
    '',
    tenant,
    ...shortened(
      decisions.map(({ decision }) => `  decides ${decision}`),
      '  ',
    ),
    ...paths.flatMap((path) => {
      const inside = found.filter((one) => one.path === path);
      const texts = inside.map(({ line, text }) => `    ${line}: ${text.trim()}`);
      return [`  ${GENERATED_FOLDER}/${path}`, ...shortened(texts, '    ')];
    }),
  ];
}

/** Up to this many lines of one kind are shown; a program gets all of them. */
const SHOWN = 12;

function shortened(texts: readonly string[], indent: string): readonly string[] {
  const rest = texts.length - SHOWN;
  return rest <= 1 ? texts : [...texts.slice(0, SHOWN), `${indent}… and ${rest} more; \`--format json\` has all`];
}

function causeLines({ decision, sources }: Cause, documents: Documents): readonly string[] {
  return [
    `  ${decision}`,
    ...sources.map((source, position) => `    ${position === 0 ? 'from' : 'with'} ${sourceText(source, documents)}`),
  ];
}

function sourceText({ level, file, pointer }: Source, documents: Documents): string {
  return `${placeOf(file, pointer, documents)} (${level})`;
}

/** A field with its line and value, e.g. `tenants/acme.json:12:16#/environments/production/range = "10.0.0.0/22"`. */
function placeOf(file: string, pointer: string, documents: Documents): string {
  const document = documents.get(file);
  if (document === undefined) return `${file}#${pointer}`;
  const { line } = document.locate(pointer);
  const value = valueAt(document.value, pointer);
  return `${file}${line === undefined ? '' : `:${line}`}#${pointer}${value === undefined ? '' : ` = ${shortValue(value)}`}`;
}

function lines(texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}
