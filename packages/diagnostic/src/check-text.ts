import type { Diagnostic, SourceLocation } from './diagnostic.ts';
import { invisibleCodePoints } from './invisible.ts';
import type { JsonDocument } from './json-document.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';
import { limitDiagnostics } from './limit-diagnostics.ts';
import { formatPointer } from './pointer.ts';
import { shortValue } from './short-value.ts';

/**
 * Beginnings of text that some reader of the output would evaluate: Terraform (`${`, `%{`), tokens of the synthesis
 * library (`TfToken[`, `#{`, `&{`), Argo CD templates and GitHub Actions expressions (`{{`).
 */
const TEMPLATE_MARKERS = ['${', '%{', '#{', '&{', '{{', 'TfToken['] as const;

/** Every text and every key of a document that a reader cannot see through or that a consumer would evaluate. */
export function checkText(document: JsonDocument): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  walk(document.value, [], (text, path, isKey) => {
    const locate = (): SourceLocation => {
      const pointer = formatPointer(path);
      return isKey ? document.locateKey(pointer) : document.locate(pointer);
    };
    const codePoints = invisibleCodePoints(text);
    if (codePoints.length > 0) found.push(invisible(text, codePoints, locate()));
    const markers = TEMPLATE_MARKERS.filter((marker) => text.includes(marker));
    if (markers.length > 0) found.push(template(text, markers, locate()));
  });
  return limitDiagnostics(found);
}

type TextVisitor = (text: string, path: readonly (string | number)[], isKey: boolean) => void;

function walk(value: JsonValue | undefined, path: readonly (string | number)[], visit: TextVisitor): void {
  if (typeof value === 'string') visit(value, path, false);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index], visit);
  else if (isJsonObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      visit(key, [...path, key], true);
      walk(member, [...path, key], visit);
    }
  }
}

function invisible(text: string, codePoints: readonly string[], location: SourceLocation): Diagnostic {
  const more = codePoints.length > 5 ? ` and ${codePoints.length - 5} more` : '';
  return {
    code: 'text-control-character',
    severity: 'error',
    message: `text ${shortValue(text)} holds ${codePoints.slice(0, 5).join(', ')}${more}, which nobody can see`,
    hint: 'type the text again, without control, bidirectional and zero-width characters',
    value: shortValue(text),
    location,
  };
}

function template(text: string, markers: readonly string[], location: SourceLocation): Diagnostic {
  return {
    code: 'text-template',
    severity: 'error',
    message: `text ${shortValue(text)} holds the template marker ${markers.join(' and ')}`,
    hint: 'write the value itself: nothing in this file is evaluated',
    value: shortValue(text),
    location,
  };
}
