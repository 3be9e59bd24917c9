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

/** Says where a generated line comes from. */
export function formatLine({ path, line, text, causes }: LineExplanation, documents: Documents): string {
  const head = [`${GENERATED_FOLDER}/${path}:${line}`, `  ${text.trim()}`];
  if (causes.length === 0) return lines([...head, '', 'no field decides this line: it is the same for everybody']);
  return lines([...head, '', 'comes from', ...causes.flatMap((cause) => causeLines(cause, documents))]);
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
