import { type Diagnostic, type JsonValue, type Result, resultOf } from '@tenantry/diagnostic';
import { parseDocument } from 'yaml';
import { readYamlNode } from './read-yaml-node.ts';
import { yamlHazards } from './yaml-hazards.ts';
import { yamlProblem } from './yaml-problem.ts';

/** Longest YAML text that is read, in UTF-16 code units: manifests have some KiB, and the parser takes up to a second for this. */
const LONGEST = 128 * 1024;

/** Characters that YAML forbids, or that one version of it takes for a line end and another does not. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** Syntax errors that are told of one file: later ones mostly follow from the first. */
const MOST_ERRORS = 20;

/**
 * Reads YAML of the narrow kind that {@link parseTreeFile} describes. The parser itself comes last, because it slows
 * down beyond measure on what is refused before: texts that are too long, too deep, or full of anchors.
 */
export function parseYaml(path: string, text: string): Result<JsonValue> {
  if (text.length > LONGEST) return failed([tooLong(path, text)]);
  const control = FORBIDDEN.exec(text);
  if (control !== null) return failed([forbidden(path, text, control.index, control[0])]);
  const hazards = yamlHazards(path, text);
  if (hazards.length > 0) return failed(hazards);

  // Everything is read as text here; types are decided below. Unique keys are checked below too: in linear time.
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  if (document.errors.length > 0) {
    const shown = document.errors.slice(0, MOST_ERRORS);
    return failed(
      shown.map((error) => yamlProblem(path, text, error.pos[0], sentence(error.message), 'write valid YAML')),
    );
  }
  const problems: Diagnostic[] = [];
  const value = readYamlNode(document.contents, { path, text, problems });
  return resultOf(value, problems);
}

function failed(errors: readonly Diagnostic[]): Result<never> {
  return { ok: false, errors, warnings: [] };
}

/** A sentence of the parser in the form of our messages. */
function sentence(message: string): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '');
}

function tooLong(path: string, text: string): Diagnostic {
  return {
    code: 'file-too-large',
    severity: 'error',
    message: `the file has ${text.length} characters, more than the ${LONGEST} that are read`,
    hint: 'run `tenantry synth` to write it anew',
    value: String(text.length),
    location: { file: path },
  };
}

function forbidden(path: string, text: string, offset: number, character: string): Diagnostic {
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return yamlProblem(
    path,
    text,
    offset,
    `the file holds the character ${name}`,
    'remove it, or write an escape in double quotes',
    { code: 'text-control-character', value: character },
  );
}
