import { relative, resolve, sep } from 'node:path';
import { GENERATED_FOLDER } from '@tenantry/artifact';
import type { PlannedTenant } from '@tenantry/blueprint';
import { type Diagnostic, type JsonDocument, shortValue, valueAt } from '@tenantry/diagnostic';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { inputDocuments } from '../explain/documents.ts';
import { type Place, parsePlace } from '../explain/place.ts';
import { pointerOnLine } from '../explain/pointer-on-line.ts';
import { judgeFleet } from '../fleet/judge-fleet.ts';
import { readInputs } from '../fleet/read-inputs.ts';
import { jsonOf } from '../report/json.ts';
import { failure } from '../report/problems.ts';
import { checkEnvironment } from '../synth-environment.ts';
import { findRoot } from '../worktree/find-root.ts';

/** What `explain` is asked for. */
export interface ExplainOptions {
  /** `<file>:<line>` or `<file>#<pointer>`. */
  readonly place: string;
  /** Of a catalog field, tell only of this tenant; undefined means all. */
  readonly tenant: string | undefined;
}

/** Says where a generated line comes from, or which generated lines a field causes. */
export async function explain(context: Context, { place: asked, tenant: only }: ExplainOptions): Promise<Answer> {
  const root = findRoot(context.askedRoot, context.cwd);
  if (!root.ok) return failure(root.errors, context);
  const place = parsePlace(asked);
  if (place === null) return wrong(`${shortValue(asked)} is not a place`, EXAMPLES, context);

  const judged = judgeFleet(readInputs(root.value), {
    now: null,
    touched: null,
  });
  const refusals = [...checkEnvironment(context.variables), ...judged.diagnostics];
  if (judged.catalog === null || refusals.some(({ severity }) => severity === 'error'))
    return failure(refusals, context);
  const file = relative(root.value, resolve(context.cwd, place.file)).split(sep).join('/');
  const documents = inputDocuments(judged.catalog, judged.tenants);
  const chosen = judged.tenants.filter(({ tenant }) => only === undefined || tenant.spec.id === only);
  if (chosen.length === 0)
    return wrong(`there is no tenant ${shortValue(only ?? '')}`, '`tenantry list` shows all', context);

  if (place.kind === 'line' && file.startsWith(`${GENERATED_FOLDER}/`)) {
    return lineOf(file.slice(GENERATED_FOLDER.length + 1), place.line, judged.tenants, documents, context);
  }
  const document = documents.get(file);
  if (document === undefined)
    return wrong(`${shortValue(file)} is not a file that output comes from`, EXAMPLES, context);
  const pointer = pointerOf(place, document);
  if (pointer === null || valueAt(document.value, pointer) === undefined) {
    return wrong(
      `there is no field at ${asked}`,
      `name a line of ${file} that a field begins on, or a pointer into it`,
      context,
    );
  }
  const concerned = chosen.filter(({ tenant }) => tenant.file === file || !file.startsWith('tenants/'));
  return fieldOf(file, pointer, concerned, documents, context);
}

const EXAMPLES =
  'write generated/<file>:<line> for a generated line, or tenants/<id>.json#/<pointer> for a field, relative to the working directory';

async function lineOf(
  path: string,
  line: number,
  tenants: readonly PlannedTenant[],
  documents: ReadonlyMap<string, JsonDocument>,
  context: Context,
): Promise<Answer> {
  const owner = tenants.find(({ tenant }) => path.startsWith(`tenants/${tenant.spec.id}/`));
  if (owner === undefined) {
    const hint = 'files outside of generated/tenants/<id>/ come from the catalog alone';
    return wrong(`${GENERATED_FOLDER}/${path} belongs to no tenant`, hint, context);
  }
  // Loaded this late because it takes longer than finding a wrong place.
  const { explainLine } = await import('@tenantry/explain');
  const explanation = explainLine(owner.planned, path, line);
  if (explanation === null) {
    const hint =
      'name a line of a file that a renderer writes; an index.json is made from the other files of its folder';
    return wrong(`a fresh synth has no line ${line} of ${GENERATED_FOLDER}/${path}`, hint, context);
  }
  if (context.format === 'json') return said(jsonOf({ line: explanation }));
  const { formatLine } = await import('../explain/format-explanation.ts');
  return said(formatLine(explanation, documents));
}

async function fieldOf(
  file: string,
  pointer: string,
  tenants: readonly PlannedTenant[],
  documents: ReadonlyMap<string, JsonDocument>,
  context: Context,
): Promise<Answer> {
  const { explainField } = await import('@tenantry/explain');
  const explanations = tenants.map(({ tenant, planned }) => {
    context.progress(`explaining ${tenant.spec.id}`);
    return {
      tenant: tenant.spec.id,
      explanation: explainField(planned, file, pointer),
    };
  });
  context.progress('');
  if (context.format === 'json') {
    const answers = explanations.map(({ tenant, explanation: { decisions, lines } }) => ({
      tenant,
      decisions,
      lines,
    }));
    return said(jsonOf({ field: { file, pointer, tenants: answers } }));
  }
  const { formatField } = await import('../explain/format-explanation.ts');
  return said(formatField(file, pointer, explanations, documents));
}

function pointerOf(place: Place, document: JsonDocument): string | null {
  return place.kind === 'field' ? place.pointer : pointerOnLine(document, place.line);
}

function said(stdout: string): Answer {
  return { exitCode: 0, stdout, stderr: '' };
}

function wrong(message: string, hint: string, context: Context): Answer {
  const problem: Diagnostic = {
    code: 'usage',
    severity: 'error',
    message,
    hint,
  };
  return failure([problem], context);
}
