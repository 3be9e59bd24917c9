import { DIAGNOSTIC_CODES, type DiagnosticCode } from '../codes.ts';
import { compareText, type Diagnostic, type SourceLocation } from '../diagnostic.ts';
import { escapeInvisible } from '../invisible.ts';

/**
 * Diagnostics as SARIF 2.1.0, which code scanning services read
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
 */
export function formatSarif(diagnostics: readonly Diagnostic[]): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort(compareText);
  const run = {
    tool: { driver: { name: 'tenantry', rules: codes.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes.indexOf(diagnostic.code))),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: DiagnosticCode): object {
  return { id: code, shortDescription: { text: DIAGNOSTIC_CODES[code] } };
}

function resultOf({ code, severity, message, hint, location, related = [] }: Diagnostic, ruleIndex: number): object {
  const sentence = hint === undefined ? message : `${message}; ${hint}`;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: escapeInvisible(sentence) },
    locations: location === undefined ? [] : [locationOf(location)],
    relatedLocations: related.map((other, id) => ({
      id,
      ...locationOf(other.location),
      message: { text: escapeInvisible(other.message) },
    })),
  };
}

function locationOf({ file, line, column, pointer }: SourceLocation): object {
  return {
    physicalLocation: {
      artifactLocation: {
        uri: file.split('/').map(encodeURIComponent).join('/'),
      },
      region: line === undefined ? undefined : { startLine: line, startColumn: column },
    },
    logicalLocations: pointer === undefined ? undefined : [{ fullyQualifiedName: escapeInvisible(pointer) }],
  };
}
