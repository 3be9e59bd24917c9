import { type Diagnostic, type DiagnosticCode, shortValue } from '@tenantry/diagnostic';

/** What else is known of a problem. */
export interface YamlProblemDetails {
  readonly code?: DiagnosticCode;
  readonly pointer?: string;
  /** The offending text. */
  readonly value?: string;
}

/** A problem at a place of a YAML text; `offset` counts UTF-16 code units from 0. */
export function yamlProblem(
  path: string,
  text: string,
  offset: number,
  message: string,
  hint: string,
  { code = 'tree-unreadable', pointer, value }: YamlProblemDetails = {},
): Diagnostic {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    code,
    severity: 'error',
    message,
    hint,
    ...(value === undefined ? {} : { value: shortValue(value) }),
    location: {
      file: path,
      line: before.split('\n').length,
      column: offset - lineStart + 1,
      ...(pointer === undefined ? {} : { pointer }),
    },
  };
}
