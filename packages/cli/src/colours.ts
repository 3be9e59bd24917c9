/** What decides whether a stream shows colours. */
export interface ColourCircumstances {
  /** Whether the command line allows colours. */
  readonly allowed: boolean;
  readonly terminal: boolean;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** Whether to use colours: `NO_COLOR` (https://no-color.org) forbids them, `FORCE_COLOR` asks for them without a terminal. */
export function showsColours({ allowed, terminal, variables }: ColourCircumstances): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = variables;
  if (!allowed || isSet(NO_COLOR)) return false;
  if (isSet(FORCE_COLOR) && FORCE_COLOR !== '0') return true;
  return terminal && TERM !== 'dumb';
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '';
}
