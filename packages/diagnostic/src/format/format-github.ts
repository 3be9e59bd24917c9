import type { Diagnostic } from '../diagnostic.ts';
import { escapeInvisible } from '../invisible.ts';

/**
 * Diagnostics as workflow commands of GitHub Actions, which annotate the lines of a pull request
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${commandOf(diagnostic)}\n`).join('');
}

function commandOf({ code, severity, message, hint, location, related = [] }: Diagnostic): string {
  const properties = [
    ['file', location?.file],
    ['line', location?.line],
    ['col', location?.column],
    ['title', code],
  ].flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(escapeInvisible(String(value)))}`],
  );
  const lines = [
    message,
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
    ...related.map(({ message: why, location: { file, line } }) => `see: ${file}${line ? `:${line}` : ''} ${why}`),
  ];
  // Line breaks of ours go through percent escapes; those of the input became JSON escapes before.
  const data = lines.map((line) => escapeData(escapeInvisible(line))).join('%0A');
  return `::${severity} ${properties.join(',')}::${data}`;
}

/** The runner decodes `%25`, `%0D` and `%0A` in a message; the percent sign comes first, or it would escape itself. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Properties also end at a comma and at a colon. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
